"""The bot itself: wiring, connection, settings and command line; its rooms are services, ui, delivery, art, ops and demo."""
