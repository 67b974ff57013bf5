"""Where visitors take a ticket."""
