"""The rules of study/, by example and by property."""
