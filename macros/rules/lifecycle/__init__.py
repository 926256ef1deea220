"""What must be true of what happens in the course of time."""
