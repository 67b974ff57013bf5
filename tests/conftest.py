"""What holds for every test: examples are not timed, and a failing one can be repeated."""

from hypothesis import settings

settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")
