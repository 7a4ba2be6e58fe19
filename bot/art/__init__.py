"""Pictures: plain values in, PNG bytes out. Knows no Discord, no database, and words no text itself."""
