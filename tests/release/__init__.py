"""What is handed out: packages, the image, and what they are made of."""
