"""Ready-made letters, so that neither a printer nor the machine beside it needs a font.

font_a.py   the 12 x 24 letters of an 80 mm printer, and the same at double size
plate.py    the 36 glyphs of the number plate
draw.py     drew both picture files, once, from the fonts it is given
"""
