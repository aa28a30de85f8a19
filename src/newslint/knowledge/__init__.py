"""What newslint knows of the world: data with its source, its licence and the script that built it.

Imports nothing of newslint outside this package.
"""
