"""Turns print jobs into slips and tells how the printer is doing."""
