"""The live floor for whoever leads the hall."""
