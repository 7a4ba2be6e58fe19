"""Rows, queries and migrations. The only room that imports SQLAlchemy."""
