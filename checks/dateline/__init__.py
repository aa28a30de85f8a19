"""Rules on datelines: where, when and by whom a story was filed."""
