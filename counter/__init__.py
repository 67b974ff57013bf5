"""Where staff call, serve and finish.

page/          the page of the counter, in the browser
__main__.py    one command of a counter, for a key, a button or a script
asking.py      ask that command over the websocket
sessions.py    keep the session of who sits there
"""
