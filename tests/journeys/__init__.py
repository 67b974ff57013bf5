"""One visitor's story each, with every page of the hall open at once on the real server and its printer."""
