/** The line to the hall over HTTP: it asks again while nobody answers, and tells what the hall refuses. */
import { waitBefore } from "web/backoff.ts";

interface Asking {
  readonly method?: string;
  /** What opens one appointment. */
  readonly key?: string;
  readonly body?: unknown;
  /** Goes as it is, instead of a body. */
  readonly file?: Blob;
}

/** What a page may use of the world, so that a test can be the hall. */
export interface Surroundings {
  fetch(address: string, init: RequestInit): Promise<Response>;
  pause(ms: number): Promise<void>;
}

const REAL: Surroundings = {
  fetch: (address, init) => fetch(address, init),
  pause: (ms) => new Promise((done) => setTimeout(done, ms)),
};
/** A proxy says so while the server behind it starts again. */
const NOBODY_THERE = [502, 503, 504];

/** The hall said no: `code` has words in every language, `when` is the next time that could be had. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly when: string | null,
  ) {
    super(`${status} ${code}`);
  }
}

export class Line {
  /** Nobody answered the last time; it is asked again by itself. */
  away = false;
  /** How far the clock of the hall is ahead of this device, in ms; a phone that slept is told anew. */
  #ahead = 0;

  constructor(
    private readonly changed: () => void,
    private readonly world: Surroundings = REAL,
  ) {}

  /** Now, by the hall's clock, in ms. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** The answer, however long that takes. Throws `Refusal`. */
  async ask<T>(address: string, asking: Asking = {}): Promise<T> {
    for (let attempt = 0;; attempt++) {
      const answer = await this.world.fetch(address, init(asking)).catch(() => undefined);
      if (answer && !await again(answer)) {
        this.#become(false);
        this.#setClock(answer.headers.get("x-hall-clock"));
        if (!answer.ok) throw await refusal(answer);
        return await answer.json() as T;
      }
      this.#become(true);
      await this.world.pause(waitBefore(attempt + 1, Math.random()));
    }
  }

  /** The answer to one asking, for what must not come twice. Throws `Refusal`, `unreachable` when nobody answered. */
  async once<T>(address: string, asking: Asking): Promise<T> {
    const answer = await this.world.fetch(address, init(asking)).catch(() => undefined);
    if (!answer) throw new Refusal(0, "unreachable", "", null);
    if (!answer.ok) throw await refusal(answer);
    return await answer.json() as T;
  }

  /** Say something without waiting for an answer, also while the page closes. */
  tell(address: string, asking: Asking): void {
    this.world.fetch(address, { ...init(asking), keepalive: true }).catch(() => {});
  }

  #setClock(instant: string | null): void {
    if (instant) this.#ahead = Number(instant) - Date.now();
  }

  #become(away: boolean): void {
    if (away === this.away) return;
    this.away = away;
    this.changed();
  }
}

function init({ method = "GET", key, body, file }: Asking): RequestInit {
  const headers: Record<string, string> = {};
  if (key) headers["x-appointment-key"] = key;
  if (body !== undefined) headers["content-type"] = "application/json";
  const sent = file ?? (body && JSON.stringify(body));
  return { method, headers, cache: "no-store", body: sent } as RequestInit;
}

/** Nobody is there for now. What could not be stored is an answer: asking again by itself would not help. */
async function again(answer: Response): Promise<boolean> {
  if (!NOBODY_THERE.includes(answer.status)) return false;
  const told = await answer.clone().json().catch(() => ({}));
  return told.code !== "not_stored";
}

async function refusal(answer: Response): Promise<Refusal> {
  const told = await answer.json().catch(() => ({}));
  return new Refusal(answer.status, told.code ?? "failed", told.detail ?? "", told.when ?? null);
}
