"""`python -m bench NAME` runs one set of figures; `python -m bench floor --only tickets` one part of it."""

import sys

from bench import agenda, floor, forecast, foresight, policy, rollouts

SETS = {
    "floor": floor.main,
    "agenda": agenda.main,
    "policy": policy.main,
    "forecast": forecast.main,
    "foresight": foresight.main,
    "rollouts": rollouts.main,
}

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in SETS:
        sys.exit(SETS[sys.argv[1]](sys.argv[2:]))
    sys.exit(f"usage: python -m bench {' | '.join(SETS)}; floor takes --only core|tickets|fanout|phones|memory|back")
