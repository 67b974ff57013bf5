/** Keeps the count of people before a visitor from rising: a count that went up would be a broken promise. */

export class Steady {
  #lowest = Infinity;

  /** The count to show; nothing while it is higher than one that was shown before. */
  shown(before: number | null): number | null {
    if (before === null || before > this.#lowest) return null;
    this.#lowest = before;
    return before;
  }
}
