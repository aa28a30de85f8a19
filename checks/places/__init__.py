"""Rules on places: where they lie, what they are called, what they are."""
