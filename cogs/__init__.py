"""One file a feature: take the interaction, call one use case, show its result."""
