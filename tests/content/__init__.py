"""The packs that come with the bot, and the facts they state."""
