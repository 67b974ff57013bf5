"""What programs of others find here: the document of the API, keys of their own, and word of what happens.

openapi.py    the document, made from the table of routes and the shapes in server/appointments
examples.py   an example of every body, and a word about everything that stands in an address
publishing.py the route under which it is read; `python -m server.partners.publishing` writes docs/openapi.json
keeping.py    partners and what their keys reach; rows.py the tables; commands.py `python -m server partner`
keys.py       from the header of a request to the partner whose key it is
webhooks.py   where partners hear of appointments
happenings.py from an event to what they are told of it, which the outbox keeps
delivering.py how it is told: over HTTP, signed
feeds.py      the calendar of a roster, to follow from one's own; feed_file.py the file itself
"""
