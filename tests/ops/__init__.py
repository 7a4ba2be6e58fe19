"""What an operator does: settings, backups, logs, the doctor and the command line."""
