"""What stands in a text: details of a person, names, long sentences."""
