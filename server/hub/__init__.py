"""Everybody hears what changed: whole views by topic, to many clients, without waiting for the slow ones.

client.py   one connection's way out, which never makes anybody else wait
topics.py   who looks at what, rendered at most so often and encoded once
"""
