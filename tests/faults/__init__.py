"""The house under load, on a bad network, without power and without disk."""
