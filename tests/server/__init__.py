"""The HTTP side: people, devices, guards, pages and the whole server as a process."""
