"""The rehearsal: days in files, days by chance, the tally, and a day played against the real server."""
