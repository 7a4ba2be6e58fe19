"""Use cases driven in any order, against a model slow enough to be obviously right."""
