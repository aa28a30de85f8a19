"""Rules on people: names, offices, ages."""
