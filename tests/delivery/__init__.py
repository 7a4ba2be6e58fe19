"""What is sent unasked: on time, once, and through bad days."""
