"""Stories made up by a seed: consistent in everything they say, in the layouts of six kinds of houses, and, on demand,
with one defect planted at a known place.
"""
