"""How long the wait will be, and what a day would have been: a floor as arrays, run forward many times."""
