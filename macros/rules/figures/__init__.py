"""What must be true of figures."""
