"""Documents that visitors send before an appointment, beside the journal and gone with the visit.

kinds.py      what a file is, told from its first bytes
keeping.py    the files and what is known of them; rows.py the table
receiving.py  a file on its way in, never whole in memory
serving.py    the routes; table.py what they are, for the API's document
"""
