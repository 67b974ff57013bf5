"""The pure core, told as a dialogue and driven in any order."""
