"""So that the tests of the workflows share what loads their scripts."""
