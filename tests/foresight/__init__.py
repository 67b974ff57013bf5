"""The forecast beside a hall: its process, what it follows, and what a manager asks."""
