"""From files to typed content: read, type, link, and say what is wrong."""
