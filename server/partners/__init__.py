"""What programs of others find here: the document of the API.

openapi.py    the document, made from the table of routes and the shapes in server/appointments
examples.py   an example of every body, and a word about everything that stands in an address
publishing.py the route under which it is read; `python -m server.partners.publishing` writes docs/openapi.json
"""
