"""What leaves the house about appointments: mails, text messages and messages to browsers, kept until they are sent.

rows.py           the tables: what must be sent, how far each hall was followed, who asked for messages in a browser
arising.py        from an event to the messages that it asks for
box.py            the messages on disk: added with the place in the journal, settled one by one
following.py      reads each hall's journal on
sending.py        sends what is due, again and again if need be
carriers.py       what a way of sending must do, and how it can fail
mail.py sms.py push.py  the three ways; phones.py how a number is written
sealing.py        how a push is sealed; ears.py for whom
subscriptions.py  browsers that asked for messages; subscribing.py the routes by which they ask
composing.py      makes a message when it is sent, if it is still true
invitations.py    an appointment as its visitor may read it
wording.py        the words of a message
letters.py        a mail, as text and as a page
calendar_file.py  the appointment for the visitor's own calendar; zones.py its time zone
outbox.py building.py  all of it as one thing, and put together from the configuration
"""
