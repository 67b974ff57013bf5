"""What passes between the server and its devices, as checked and versioned messages."""
