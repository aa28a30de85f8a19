"""A draft against the texts that it was written from."""
