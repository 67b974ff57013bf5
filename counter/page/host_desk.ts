/** The host at work: the ticket being made, what is open beside it, and the commands that come of it. */
import type { Answer, Asked, FloorView, KioskView, TicketGiven, TownView } from "web/protocol.ts";
import { type Hall, RefusedError } from "web/socket.ts";
import type { Key, Words } from "web/words.ts";
import { browser } from "web/world.ts";
import { noteUse, type Used, used } from "./host_tiles.ts";
import { asking, EMPTY, type Order, ordered, withAmount } from "./order.ts";

/**
 * What stands beside the ticket. A `visit` is opened by its number, a `sheet` by its service, the `agenda` at a booking
 * or "" for the list.
 */
export type Panel =
  | { readonly show: "floor" | "services" | "paper" | "book" }
  | { readonly show: "agenda"; readonly booking: string }
  | { readonly show: "visit"; readonly number: string }
  | { readonly show: "sheet"; readonly service: string };

export interface Said {
  readonly tone: "done" | "refused";
  readonly text: string;
}

export interface Seen {
  readonly town: TownView;
  readonly floor: FloorView;
  readonly kiosk: KioskView | undefined;
  readonly words: Words;
}

/** A ticket as it was given: what for is said aloud to nobody, so it is not kept. */
export interface Given {
  readonly ticket: TicketGiven;
  readonly slip: boolean;
}

type Line = Pick<Hall, "do" | "note" | "now" | "state">;
type Drawer = Pick<typeof browser, "remembered" | "remember">;

const FLOOR: Panel = { show: "floor" };

export class HostDesk {
  order: Order = EMPTY;
  language: string;
  typed = "";
  given: Given | null = null;
  panel: Panel = FLOOR;
  said: Said | null = null;
  busy = false;
  readonly used: Used;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly line: Line,
    public seen: Seen,
    private readonly drawer: Drawer = browser,
  ) {
    this.language = seen.town.languages[0] ?? "nl";
    this.used = used(drawer);
  }

  /** The hall shows something new. */
  see(seen: Seen): void {
    this.seen = seen;
    this.#changed();
  }

  /** Be told of every change; the result stops it. */
  listen(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  get words(): Words {
    return this.seen.words;
  }

  get now(): number {
    return this.line.now();
  }

  get online(): boolean {
    return this.line.state === "online";
  }

  /** Whether a command can be asked now: one at a time, and with the hall there to answer. */
  get ready(): boolean {
    return this.online && !this.busy;
  }

  type(typed: string): void {
    this.typed = typed;
    this.#changed();
  }

  /** So many of a service on the ticket; the first one begins a new ticket. */
  want(service: string, amount: number): void {
    this.given = null;
    this.said = null;
    this.order = withAmount(this.order, service, amount);
    this.#changed();
  }

  /** Put a service on the ticket, from a list or a sheet, and see the ticket. */
  take(service: string): void {
    this.typed = "";
    this.panel = FLOOR;
    this.want(service, ordered(this.order, service) || 1);
  }

  sit(seat: boolean): void {
    this.order = { ...this.order, seat };
    this.#changed();
  }

  speak(language: string): void {
    this.language = language;
    this.#changed();
  }

  /** Put away the ticket that is being made, and the one that was given. */
  clear(): void {
    this.order = EMPTY;
    this.given = null;
    this.said = null;
    this.language = this.seen.town.languages[0] ?? "nl";
    this.#changed();
  }

  open(panel: Panel): void {
    this.panel = panel;
    this.said = null;
    this.#changed();
  }

  close(): void {
    this.open(FLOOR);
  }

  /** The ticket, on paper or told only. */
  async give(slip: boolean): Promise<void> {
    const command = asking({ ...this.order, slip }, this.language);
    const answer = command && await this.ask(command);
    if (answer?.answer !== "ticket_given") return;
    noteUse(Object.keys(this.order.amounts), this.drawer);
    this.clear();
    this.given = { ticket: answer, slip };
    this.#changed();
  }

  /** The ticket that was just given was a mistake. */
  async takeBack(): Promise<void> {
    const ticket = this.given?.ticket;
    if (!ticket) return;
    const done = await this.ask({ do: "cancel", ticket: ticket.ticket });
    if (done) this.given = null;
    if (done) this.say("done", "host.said.cancelled", { number: ticket.number });
  }

  /** Write the one note of a visit; true when it is kept. */
  async note(ticket: string, text: string): Promise<boolean> {
    return await this.#one(async () => (await this.line.note(ticket, text), true)) ?? false;
  }

  /** Ask one command; a refusal is said in words and gives nothing. */
  async ask(command: Asked): Promise<Answer | null> {
    return await this.#one(() => this.line.do(command) as Promise<Answer>);
  }

  say(tone: Said["tone"], key: Key, told: Record<string, string | number> = {}): void {
    this.said = { tone, text: this.words.say(key, told) };
    this.#changed();
  }

  async #one<T>(work: () => Promise<T>): Promise<T | null> {
    if (!this.ready) return null;
    this.busy = true;
    this.said = null;
    this.#changed();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      this.say("refused", `refused.${error.code}`);
      return null;
    } finally {
      this.busy = false;
      this.#changed();
    }
  }

  #changed(): void {
    for (const each of this.#listeners) each();
  }
}
