"""How content comes in: schemas, new files, sheets of figures, and the one way to write them."""
