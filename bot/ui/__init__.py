"""Results in, panels, forms and buttons out: discord.py objects without rules and without SQL."""
