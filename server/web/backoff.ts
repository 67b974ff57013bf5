/** How long a page waits before it tries the hall again: often for as long as a restart takes, then less, for ever. */

const STEPS_MS = [0, 500, 500, 500, 1000, 2000, 3000];

/** Every screen of a hall comes back in the same second after a restart: half of each wait is chance. */
export function waitBefore(attempt: number, chance: number): number {
  const step = STEPS_MS[Math.min(attempt, STEPS_MS.length - 1)];
  return Math.round(step * (0.5 + chance / 2));
}
