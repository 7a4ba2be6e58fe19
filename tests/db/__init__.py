"""Queries, upgrades and copies on real SQLite files and real PostgreSQL databases."""
