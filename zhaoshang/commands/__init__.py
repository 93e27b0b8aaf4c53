"""One module a command: it parses, calls the rooms and prints."""
