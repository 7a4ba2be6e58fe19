"""What an operator needs around the bot."""
