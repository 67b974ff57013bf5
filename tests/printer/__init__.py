"""The agent beside a printer, its slips, and the emulated printer they are tried on."""
