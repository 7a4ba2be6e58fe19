"""Everything the bot sends unasked: planned, claimed, sent, marked; a restart neither loses nor doubles any of it."""
