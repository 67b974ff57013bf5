"""Days and their files."""
