"""What holds a page together: its lines, brackets, stops and ends."""
