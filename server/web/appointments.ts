/** Appointments over /api/v1, as staff ask for them: whatever gets no answer is asked again, and nothing is done twice. */
import type {
  Appointment,
  Fields,
  Person,
  Room,
  Times,
  When,
  Wish,
} from "web/appointment_shapes.ts";
import { waitBefore } from "web/backoff.ts";
import { newId } from "web/ids.ts";
import { RefusedError } from "web/pending.ts";
import type { Channel, Code } from "web/protocol.ts";
import type { Key, Words } from "web/words.ts";
import { browser } from "web/world.ts";

/** A service as it can be booked. */
export interface Offered {
  readonly id: string;
  readonly minutes: number;
  readonly bookable: boolean;
  readonly channels: readonly Channel[];
  readonly fields: Fields;
}

/** An appointment to make. `id` is of the asker's choosing: the same one is the same appointment. */
export interface Making extends Wish {
  readonly id: string;
  readonly at: When;
  readonly contact: Person;
  readonly language: string;
  readonly overbook: string;
}

export interface Moving {
  readonly at: When;
  readonly overbook: string;
}

type Fetch = (path: string, init: RequestInit) => Promise<Response>;
type Later = (ms: number, work: () => void) => unknown;

export const newBooking = newId;

const ROOT = "/api/v1";

export class Agenda {
  constructor(
    readonly hall: string,
    private readonly fetch: Fetch = (path, init) => globalThis.fetch(path, init),
    private readonly later: Later = browser.later,
  ) {}

  async services(signal?: AbortSignal): Promise<readonly Offered[]> {
    const path = `/services?${new URLSearchParams({ hall: this.hall })}`;
    return (await this.get<{ services: readonly Offered[] }>(path, signal)).services;
  }

  /** The dates of a month such as "2026-05". */
  async rooms(wish: Wish, month: string, signal?: AbortSignal): Promise<readonly Room[]> {
    const path = `/dates?${this.#query({ month }, wish)}`;
    return (await this.get<{ dates: readonly Room[] }>(path, signal)).dates;
  }

  times(wish: Wish, date: string, signal?: AbortSignal): Promise<Times> {
    return this.get(`/times?${this.#query({ date }, wish)}`, signal);
  }

  /** The appointments of a date, or with `find` those of any date whose code, name, mail or phone fits. */
  async on(date: string, find = "", signal?: AbortSignal): Promise<readonly Appointment[]> {
    const asked = new URLSearchParams({ hall: this.hall, date, ...(find ? { find } : {}) });
    const path = `/appointments?${asked}`;
    return (await this.get<{ appointments: readonly Appointment[] }>(path, signal)).appointments;
  }

  one(id: string, signal?: AbortSignal): Promise<Appointment> {
    return this.get(this.#path(id), signal);
  }

  /** Book at once. */
  make(making: Making, signal?: AbortSignal): Promise<Appointment> {
    const body = { ...making, hall: this.hall, book: true };
    return this.#ask("/appointments", { method: "POST", body: JSON.stringify(body), signal });
  }

  move(id: string, moving: Moving, signal?: AbortSignal): Promise<Appointment> {
    return this.#ask(this.#path(id), { method: "PATCH", body: JSON.stringify(moving), signal });
  }

  cancel(id: string, signal?: AbortSignal): Promise<Appointment> {
    return this.#ask(this.#path(id), { method: "DELETE", signal });
  }

  /** Read anything below /api/v1. */
  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.#ask(path, { method: "GET", signal });
  }

  #path(id: string): string {
    return `/appointments/${encodeURIComponent(this.hall)}/${encodeURIComponent(id)}`;
  }

  #query(more: Readonly<Record<string, string>>, { services, channel }: Wish): string {
    const query = new URLSearchParams({ hall: this.hall, ...more, channel });
    for (const { service, amount } of services) query.append("service", `${service}:${amount}`);
    return query.toString();
  }

  /** Until there is an answer, or `signal` takes the question back. Rejects with RefusedError. */
  async #ask<T>(path: string, init: RequestInit): Promise<T> {
    const headers = init.body ? { "content-type": "application/json" } : undefined;
    for (let attempt = 1;; attempt++) {
      const answer = await this.fetch(ROOT + path, { ...init, headers, cache: "no-store" })
        .catch(() => null);
      init.signal?.throwIfAborted();
      if (answer && answer.status < 502) return await read<T>(answer);
      await new Promise<void>((resolve) => this.later(waitBefore(attempt, 0.5), resolve));
      init.signal?.throwIfAborted();
    }
  }
}

async function read<T>(answer: Response): Promise<T> {
  if (answer.ok) return await answer.json();
  const told = await answer.json().catch(() => ({})) as { code?: string; when?: When | null };
  if (answer.status === 401) browser.signIn();
  const when = told.when ? Date.parse(told.when) : null;
  throw new RefusedError((told.code ?? "failed") as Code, "", when);
}

/** Why not, in words; the interface knows a few codes that the floor does not have. */
export function whyRefused(error: unknown, words: Words): string {
  if (!(error instanceof RefusedError)) throw error;
  const key = `refused.${error.code}` as Key;
  return words.knows(key) ? words.say(key) : words.say("refused.failed");
}
