"""What is told about installing, and the files that come with it."""
