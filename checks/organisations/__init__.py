"""Organisations: their names, their acronyms, and whether the two agree."""
