"""Forgetting: what is known of people who made appointments goes away by itself, or when they ask.

forgetting.py  what is forgotten when, in one transaction
purging.py     does it at the start and every hour, and tells of it
persons.py     everything that is kept about one person
cancelling.py  calls off what is to come, at the running server
commands.py    `python -m server privacy export|erase`
"""
