"""What each role sees."""
