"""Fan-out and the clients that make nobody wait."""
