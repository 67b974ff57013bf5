"""The town's file: right, or refused with everything that is wrong with it."""
