"""An ESC/POS receipt printer that exists only as a TCP port and pictures of its slips.

    commands.py    bytes -> commands; pure
    typesetter.py  commands -> what stands on the paper, and questions; pure
    paper.py       the things that can stand on paper
    painter.py     a slip's content -> a picture
    sensors.py     faults -> the status bytes a printer answers
    printer.py     the port, the faults that can be switched on, the slips that came out

It knows the commands from Epson's public description of them and nothing of the agent beside it.
"""
