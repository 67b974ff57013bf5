"""Which devices belong to the house: paired once by a manager, then known by a token of their own.

`pairings` holds the codes that devices show now, `roster` the tokens of paired devices, `devices` is the door
that the rest of the server uses.
"""
