"""Panels and words in every language, without a server around them."""
