"""The name of a hall: what a manager wrote while the server ran wins over config.toml."""
