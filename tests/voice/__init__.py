"""Tests of the voice: what is said, and that it is made whatever happens."""
