"""The bot killed while it delivers: nothing is lost or sent twice."""
