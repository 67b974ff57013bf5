/** Keeps the newest view of each topic; an older one that arrives late is dropped. */
import type { View } from "web/protocol.ts";

export class Newest {
  readonly #views = new Map<string, View>();
  readonly #fresh = new Set<string>();

  /** True when this view is now the one to show. Devices come and go without an event: the same seq counts. */
  accept(view: View): boolean {
    const known = this.#views.get(view.topic);
    if (known && this.#fresh.has(view.topic) && view.seq < known.seq) return false;
    this.#views.set(view.topic, view);
    this.#fresh.add(view.topic);
    return true;
  }

  get(topic: string): View | undefined {
    return this.#views.get(topic);
  }

  /** A new line: its first view of a topic counts whatever its seq, what is shown stays until then. */
  newLine(): void {
    this.#fresh.clear();
  }

  /** Forget the topics that are no longer followed. */
  keep(topics: readonly string[]): void {
    for (const topic of this.#views.keys()) if (!topics.includes(topic)) this.#views.delete(topic);
  }
}
