/** One's own appointment: looking at it, moving it, cancelling it, confirming it, and saying that one is here. */
import type { When, Wish } from "web/appointment_shapes.ts";
import type { Api, Location, Own, OwnAppointment } from "./api.ts";
import { Refusal } from "./line.ts";

/** What the visitor just did, told above the appointment. */
export type News = "moved" | "verified";

export class Mine {
  shown: OwnAppointment | undefined;
  locations: readonly Location[] = [];
  /** Nobody has such an appointment, or not with this key. */
  unknown = false;
  busy = false;
  refused: Refusal | undefined;
  news: News | undefined;

  /** `went` is called when another page shows what came of it. */
  constructor(
    private readonly api: Api,
    private readonly own: Own,
    private readonly changed: () => void,
    private readonly went: (address: string) => void,
  ) {}

  get wish(): Wish {
    return { services: this.shown?.services ?? [], channel: this.shown?.channel ?? "hall" };
  }

  get location(): Location | undefined {
    return this.locations.find(({ hall }) => hall === this.shown?.hall);
  }

  async look(): Promise<void> {
    try {
      this.shown = await this.api.look(this.own);
      this.changed();
      this.locations = (await this.api.locations(this.wish)).locations;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.unknown = this.shown === undefined;
    }
    this.changed();
  }

  async cancel(): Promise<boolean> {
    return await this.#ask(() => this.api.cancel(this.own));
  }

  async verify(): Promise<boolean> {
    return await this.#ask(() => this.api.verify(this.own), "verified");
  }

  /** To another time; in another hall it is another appointment, with a page of its own. */
  async move(at: When, hall: string): Promise<boolean> {
    const elsewhere = hall !== this.own.hall;
    const to = elsewhere ? { at, hall } : { at };
    if (!await this.#ask(() => this.api.move(this.own, to), "moved")) return false;
    if (elsewhere && this.shown?.link) this.went(this.shown.link);
    return true;
  }

  /** The visitor is in the hall; the ticket's page goes on from there. */
  async checkIn(wait: boolean): Promise<boolean> {
    if (!await this.#ask(() => this.api.checkIn(this.own, wait))) return false;
    if (this.shown?.ticket) this.went(this.shown.ticket);
    return true;
  }

  /** Another question is open now. */
  forget(): void {
    this.refused = this.news = undefined;
    this.changed();
  }

  /** As it stands after a refusal too: it may have changed meanwhile. */
  async #ask(ask: () => Promise<OwnAppointment>, news?: News): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refused = this.news = undefined;
    this.changed();
    try {
      this.shown = await ask();
      this.news = news;
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused = error;
      this.shown = await this.api.look(this.own).catch(() => this.shown);
      return false;
    } finally {
      this.busy = false;
      this.changed();
    }
  }
}
