"""Programs of partners: what the document promises, what their keys open, and what they are told."""
