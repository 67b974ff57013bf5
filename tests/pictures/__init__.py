"""The pictures in docs/screens, taken of the real pages in a believable moment: `python -m tests.pictures`."""
