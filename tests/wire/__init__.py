"""The bot against a Discord of real sockets, with its faults, storms and crowds."""
