"""People using every command, button and form, on a simulated Discord server."""
