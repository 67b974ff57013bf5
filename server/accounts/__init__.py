"""Who may sign in, with what password, until when, and the trail of who did what.

`roster` keeps the accounts, `passwords` and `attempts` guard them, `sessions` remembers who is signed in,
`trail` is the audit trail, `accounts` is the door that the rest of the server uses.
"""
