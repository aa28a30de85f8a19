"""What a file says of its story outside the text, held against the text and against itself."""
