"""The kiosk, outside a browser."""
