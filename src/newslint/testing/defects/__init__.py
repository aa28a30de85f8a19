"""Defects planted in any story, at places that the language finders know: one module a family of rules.

Each function yields edits; each edit alone makes a story surely wrong in the way its rule looks for. A story that
offers no place gets none.
"""
