"""Programs for those who work on Cohort; the bot itself needs none of them."""
