"""Use cases: one method is one thing a person wants and one unit of work. Never knows Discord."""
