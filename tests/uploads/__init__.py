"""Documents that visitors send beforehand: taken, kept, shown to staff, and gone with the visit."""
