"""The bot itself: wiring, connection, settings, command line; its rooms are services, ui, delivery, art, ops, demo."""

__version__ = "1.0.0"
