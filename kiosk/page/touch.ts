/** Two touches that follow each other too fast are one: a trembling hand, or a screen that changed underneath. */

export const SAME_TOUCH_MS = 500;

export interface Touch {
  readonly at: number;
  /** What was touched. */
  readonly what: unknown;
  /** The screen it was on. */
  readonly screen: string;
}

export function counts(touch: Touch, before: Touch | null): boolean {
  if (!before || touch.at - before.at >= SAME_TOUCH_MS) return true;
  return touch.what !== before.what && touch.screen === before.screen;
}
