"""Thousands of strange inputs over every option, field, menu, button and file."""
