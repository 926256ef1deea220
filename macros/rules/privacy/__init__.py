"""What keeps a person from being known."""
