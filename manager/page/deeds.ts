/** What the manager asks, one thing at a time, and what came of it in a sentence. */
import type { Asked, Code } from "web/protocol.ts";
import { type Hall, RefusedError } from "web/socket.ts";
import type { Key, Words } from "web/words.ts";
import { browser } from "web/world.ts";

/** What the routes for pairing answer when they do not do it. */
const NOT_DONE: Readonly<Record<string, Key>> = {
  unknown_code: "manager.unknown_code",
  unknown_device: "manager.unknown_device",
  too_often: "manager.too_often",
  not_allowed: "refused.not_allowed",
};

export interface Outcome {
  readonly done: boolean;
  readonly sentence: string;
}

export class Deeds {
  outcome: Outcome | undefined;
  busy = false;

  constructor(private readonly hall: Hall, private readonly changed: () => void) {}

  /** Ask the floor; `said` is what stands on the page when it is done. */
  async ask(command: Asked, say: Words, said: string): Promise<void> {
    if (this.hall.state !== "online") {
      this.#tell({ done: true, sentence: say.say("manager.waits") });
    }
    await this.#work(async () => {
      await this.hall.do(command);
      return { done: true, sentence: said };
    }, say);
  }

  /** Ask the server itself: pairing and revoking. */
  async post(path: string, body: unknown, say: Words, said: string): Promise<void> {
    await this.#work(async () => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
      if (response.ok) return { done: true, sentence: said };
      if (response.status === 401) browser.signIn();
      const { code } = await response.json();
      return { done: false, sentence: say.say(NOT_DONE[code] ?? "manager.no_answer") };
    }, say);
  }

  async #work(deed: () => Promise<Outcome>, say: Words): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.changed();
    this.outcome = await deed().catch((error) => notDone(error, say));
    this.busy = false;
    this.changed();
  }

  /** Draw the page again: a first press waits for a second. */
  again(): void {
    this.changed();
  }

  #tell(outcome: Outcome): void {
    this.outcome = outcome;
    this.changed();
  }
}

function notDone(error: unknown, say: Words): Outcome {
  const key: Key = error instanceof RefusedError
    ? `refused.${error.code as Code}`
    : "manager.no_answer";
  return { done: false, sentence: say.say(key) };
}
