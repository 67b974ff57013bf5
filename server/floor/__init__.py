"""Today's floor: commands, events, state and the rules that decide, with no clock, storage or sockets."""
