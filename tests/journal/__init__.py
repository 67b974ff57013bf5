"""The journal: what is stored stays, and whoever asked is told the truth about it."""
