"""Slips of the keyboard that a closed list of words can prove."""
