"""The steps that bring a town's tables up to date, run at every start; a step that was released never changes."""
