"""The agenda: what it offers, what it promises, and that it keeps to its laws."""
