"""What must be true of days, months and years."""
