/** What the simulator is asked over HTTP, and why it did not answer. */
import type { Key, Words } from "web/words.ts";
import { browser } from "web/world.ts";

/** Why there is no answer, as the server says it; anything else counts as none at all. */
const WHY: Readonly<Record<string, Key>> = {
  busy: "manager.sim_busy",
  failed: "manager.sim_failed",
  unknown_day: "manager.sim_quiet_day",
  quiet_day: "manager.sim_quiet_day",
  no_days_yet: "manager.sim_no_days",
  unknown_counter: "manager.sim_unknown_counter",
  not_allowed: "refused.not_allowed",
};

export class NotTold extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** The answer as JSON. Raises NotTold; who is not signed in any more is sent to sign in. */
export async function ask<T>(path: string, signal: AbortSignal, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, { ...init, signal });
  if (response.ok) return await response.json();
  if (response.status === 401) browser.signIn();
  const { code } = await response.json().catch(() => ({ code: "" }));
  throw new NotTold(String(code));
}

export function whyNot(say: Words, error: unknown): string {
  const code = error instanceof NotTold ? error.code : "";
  return say.say(WHY[code] ?? "manager.no_answer");
}

/** Asks one thing at a time: a newer question makes the answer to the one before worthless. */
export class Latest {
  #asked = new AbortController();

  /** The answer, or undefined when something else was asked meanwhile. */
  async ask<T>(path: string, body?: unknown): Promise<T | undefined> {
    this.stop();
    const { signal } = this.#asked = new AbortController();
    try {
      return await ask<T>(path, signal, body);
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  stop(): void {
    this.#asked.abort();
  }
}
