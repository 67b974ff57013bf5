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
  malformed: "manager.wizard_name_wrong",
  not_stored: "refused.not_stored",
};

/** A refusal that means something else here than to a visitor. */
const REFUSED: Readonly<Record<string, Key>> = {
  "show_message/nothing_asked": "manager.message_empty",
  "show_message/too_many": "manager.message_too_many",
  "assign_counter/nothing_asked": "manager.assign_nothing",
  "limit_service/too_many": "manager.limit_too_many",
};

export interface Outcome {
  readonly done: boolean;
  readonly sentence: string;
}

export class Deeds {
  outcome: Outcome | undefined;
  busy = false;

  constructor(private readonly hall: Hall, private readonly changed: () => void) {}

  /** Ask the floor; `said` is what stands on the page when it is done. Tells whether it was. */
  async ask(command: Asked, say: Words, said: string): Promise<boolean> {
    if (this.hall.state !== "online") {
      this.#tell({ done: true, sentence: say.say("manager.waits") });
    }
    return await this.#work(async () => {
      await this.hall.do(command);
      return { done: true, sentence: said };
    }, (error) => notDone(error, command.do, say));
  }

  /** Several commands that belong together. */
  async attempt(deed: () => Promise<void>, say: Words, said: string): Promise<boolean> {
    const work = async () => {
      await deed();
      return { done: true, sentence: said };
    };
    return await this.#work(work, (error) => notDone(error, "", say));
  }

  /** Ask the server itself: pairing, revoking, naming. */
  async post(path: string, body: unknown, say: Words, said: string): Promise<boolean> {
    return await this.#work(async () => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
      if (response.ok) return { done: true, sentence: said };
      if (response.status === 401) browser.signIn();
      const { code } = await response.json();
      return { done: false, sentence: say.say(NOT_DONE[code] ?? "manager.no_answer") };
    }, () => ({ done: false, sentence: say.say("manager.no_answer") }));
  }

  async #work(
    deed: () => Promise<Outcome>,
    otherwise: (error: unknown) => Outcome,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.changed();
    const outcome = await deed().catch(otherwise);
    this.outcome = outcome;
    this.busy = false;
    this.changed();
    return outcome.done;
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

function notDone(error: unknown, asked: string, say: Words): Outcome {
  if (!(error instanceof RefusedError)) {
    return { done: false, sentence: say.say("manager.no_answer") };
  }
  const key = REFUSED[`${asked}/${error.code}`] ?? `refused.${error.code as Code}`;
  return { done: false, sentence: say.say(key) };
}
