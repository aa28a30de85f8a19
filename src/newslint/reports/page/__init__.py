"""The parts of the HTML report: the story with its marks, the timeline, the style and the script."""
