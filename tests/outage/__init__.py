"""Check-ins while the database restarts and disks fill up."""
