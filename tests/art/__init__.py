"""What the pictures look like, down to the pixel."""
