"""What must be true of names, links and addresses."""
