"""Appointments over HTTP: what visitors, staff and partners ask, and the details by which visitors can be reached.

shapes.py    what is sent and answered; queries.py what is asked in the address
table.py     every route: its shapes, who may ask it, and in which words it is documented
api.py       from a request to one of its answers, or a refusal
offering.py  services, halls, dates and times that can be booked
booking.py   holding, confirming, moving and cancelling; elsewhere.py to another hall, whole or not at all
looking.py   what staff look at: the appointments of a date, its capacity, the first free times
telling.py   an appointment as each asker may see it
asking.py    who asks; limits.py how much of one address, and of one mail address
contacts.py  name, mail and phone, beside the journal so that they can be forgotten; rows.py the tables
"""
