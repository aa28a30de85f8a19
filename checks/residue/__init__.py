"""What pasting, templates and tools leave behind in a story."""
