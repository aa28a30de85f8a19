"""The headline against the story under it."""
