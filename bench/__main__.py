"""`python -m bench NAME` runs one set of figures; `python -m bench floor --only tickets` one part of it."""

import sys

from bench.floor import main

if __name__ == "__main__":
    if sys.argv[1:2] != ["floor"]:
        sys.exit("usage: python -m bench floor [--only core|tickets|fanout|phones|memory|back]")
    sys.exit(main(sys.argv[2:]))
