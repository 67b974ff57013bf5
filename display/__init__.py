"""Who is called where, on a screen in the waiting room."""
