/** A booking from the first choice to the appointment: the steps, and what each of them needs to be known. */
import type { Fields, When, Wish } from "web/appointment_shapes.ts";
import type { Api, Contact, Location, Offer, OwnAppointment } from "./api.ts";
import { type Draft, EMPTY, wishOf } from "./draft.ts";
import { Holding } from "./holding.ts";
import { Refusal } from "./line.ts";

/** In this order; "where" only where there is a choice. */
export type Step = "what" | "chosen" | "where" | "when" | "who" | "done";

export class Booking {
  step: Step = "what";
  draft: Draft = EMPTY;
  contact: Contact = {};
  minutes: number | undefined;
  locations: readonly Location[] | undefined;
  fields: Fields | undefined;
  made: OwnAppointment | undefined;
  /** Why what is chosen cannot be booked like this. */
  refused: Refusal | undefined;
  readonly holding: Holding;
  #asked = 0;

  /** `changed` is called when something of this is different, `went` when another step is to be seen. */
  constructor(
    private readonly api: Api,
    readonly offer: Offer,
    now: () => number,
    private readonly changed: () => void,
    private readonly went: (step: Step) => void,
  ) {
    this.holding = new Holding(api, now, changed);
  }

  get wish(): Wish {
    return wishOf(this.draft, this.offer);
  }

  get location(): Location | undefined {
    return this.locations?.find(({ hall }) => hall === this.draft.hall);
  }

  /** Whether there is a place to choose: nobody comes to a hall for a call. */
  get places(): boolean {
    return this.wish.channel === "hall" && (this.locations?.length ?? 0) > 1;
  }

  /** Something else is wanted: how long it takes and where it can be had follows. */
  async want(draft: Draft): Promise<void> {
    const before = JSON.stringify(this.wish);
    this.draft = draft;
    if (JSON.stringify(this.wish) === before && this.locations) this.changed();
    else await this.#look();
  }

  /** On to the place where there is a choice, else to the time. */
  next(): void {
    if (!this.locations?.length) return;
    if (this.places) this.#go("where");
    else this.at(this.locations[0].hall);
  }

  /** In this hall. */
  at(hall: string): void {
    if (this.draft.hall !== hall) this.holding.release();
    this.draft = { ...this.draft, hall };
    this.#go("when");
  }

  /** Another step, by a button. */
  to(step: Step): void {
    this.#go(step);
  }

  /** The browser is at this step now; what cannot be shown yet begins earlier. */
  show(step: Step): void {
    if (this.made) return;
    this.step = this.#possible(step);
    if (this.step !== "when" && this.step !== "who") this.holding.release();
    if (this.step === "who") void this.#ask();
    this.changed();
  }

  /** Keep this time of the hall. */
  async hold(at: When, language: string): Promise<boolean> {
    const { hall, seat } = this.draft;
    if (!hall) return false;
    return await this.holding.hold({ ...this.wish, hall, at, seat, language });
  }

  /** Another time must be chosen, and why is told there. */
  again(): void {
    this.went("when");
  }

  async confirm(): Promise<void> {
    this.made = await this.holding.confirm(this.#asks(this.contact));
    if (!this.made) return;
    this.contact = {};
    this.step = "done";
    this.went("done");
  }

  #go(step: Step): void {
    this.holding.forget();
    this.went(step);
  }

  async #look(): Promise<void> {
    const asked = ++this.#asked;
    this.refused = this.locations = this.minutes = undefined;
    this.changed();
    if (this.draft.services.length === 0) return;
    const found = await this.#try(() => this.api.locations(this.wish));
    if (asked !== this.#asked) return;
    this.minutes = found?.minutes;
    this.locations = found?.locations;
    this.changed();
  }

  /** What must be told for this very appointment. */
  async #ask(): Promise<void> {
    const { held } = this.holding;
    if (!held) return;
    this.fields = (await this.#try(() => this.api.fields(this.wish, held)))?.fields;
    this.changed();
  }

  async #try<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused = error;
      return undefined;
    }
  }

  /** What is asked, and nothing that was filled in for another service before. */
  #asks(contact: Contact): Contact {
    const asked = Object.entries(contact).filter(([name]) => name in (this.fields ?? {}));
    return Object.fromEntries(asked.map(([name, value]) => [name, value.trim()]));
  }

  #possible(step: Step): Step {
    if (step === "done" || this.draft.services.length === 0) return "what";
    if (step === "who" && !this.holding.held) return this.#possible("when");
    if (step === "when" && !this.location) return this.#possible("where");
    return step === "where" && !this.places ? "chosen" : step;
  }
}
