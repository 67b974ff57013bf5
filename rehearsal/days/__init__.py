"""Days of our own, and what makes more of them: `python -m rehearsal.days OUT SEED COUNT`."""
