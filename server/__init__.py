"""The central server of a town: it decides, keeps the journal and tells every screen."""
