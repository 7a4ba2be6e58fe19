"""Sentences about people, driven through the real thing: a folder for each room, and journeys through it all."""
