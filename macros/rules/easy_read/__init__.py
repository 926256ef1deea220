"""What must be true of what is told in Easy Read."""
