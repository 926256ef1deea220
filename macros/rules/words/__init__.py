"""What must be true of sentences."""
