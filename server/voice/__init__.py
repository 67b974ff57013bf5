"""The voice of the house: what is said for a call, and the sound files that the displays play.

sentences.py   what is said, in which language
recordings.py  a voice pack: a town's own recordings, instead of synthesis; phrases.py what to record for one
orders.py      a sound file to make, by the name that it will have
engine.py      the process that makes them, and the watchdog that starts another one when it hangs
voice.py       one after the other, each in time or not at all
sounds.py      the folder where they are kept, and the route by which displays fetch them
calling.py     the orders for the calls of one hall
"""
