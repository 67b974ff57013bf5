"""The wire: what is said, how it is written, and that the pages know the same."""
