"""How long it will take, and what a day would have been."""
