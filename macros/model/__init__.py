"""The types of everything in `data/`: one module a kind, and nothing of how it looks.

A field's description is the help that a contributor reads when the field is wrong.
"""
