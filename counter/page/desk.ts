/** A counter at work: what staff chose on this page, and the one way by which it asks the hall. */
import type {
  Answer,
  Asked,
  Contact,
  CounterView,
  FloorView,
  TownView,
  VisitFound,
} from "web/protocol.ts";
import { type Hall, RefusedError } from "web/socket.ts";
import type { Words } from "web/words.ts";
import { amount, type Amounts, keep, kept } from "./done.ts";
import { draft, keepDraft } from "./drafts.ts";
import { type Opening, type Panel, stepsBack } from "./panels.ts";
import * as products from "./products.ts";
import { type Someone, someone } from "./someone.ts";

export interface Said {
  readonly tone: "done" | "refused";
  readonly text: string;
}

export interface Seen {
  readonly town: TownView;
  readonly floor: FloorView;
  readonly view: CounterView;
  readonly words: Words;
}

/** The note of a visit is written beside the commands, and asked in one row with them. */
export type Step = Asked | { readonly do: "note"; readonly ticket: string; readonly text: string };

type Line = Pick<Hall, "do" | "note" | "now" | "state">;
type Drawer = Pick<Storage, "getItem" | "setItem">;

/** The new view follows its answer within a tenth of a second; after this long the old one is the truth. */
const VIEW_WITHIN_MS = 1000;

export class Desk {
  chosen: string | null = null;
  panel: Panel = "none";
  opening: Opening = {};
  said: Said | null = null;
  busy = false;
  #lookedUp: VisitFound | null = null;
  #amounts: Amounts = {};
  #arrived = () => {};
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly line: Line,
    public seen: Seen,
    private readonly drawer: Drawer,
  ) {
    this.#open(seen.view.contact);
  }

  /** The hall shows something new. A panel about a visitor who is no longer here closes. */
  see(seen: Seen): void {
    const [before, after] = [this.seen.view, seen.view];
    this.seen = seen;
    if (before.contact?.ticket !== after.contact?.ticket) this.#open(after.contact);
    const gone = before.contact && before.contact.ticket !== after.contact?.ticket;
    if (gone && this.opening.about === before.contact?.ticket) this.#close();
    if (before !== after) this.#arrived();
    this.changed();
  }

  /** Be told of every change; the result stops it. */
  listen(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  get view(): CounterView {
    return this.seen.view;
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

  get evacuated(): boolean {
    return this.seen.floor.notices.evacuation !== null;
  }

  get stepsBack(): boolean {
    return stepsBack(this.panel);
  }

  /** Whom staff pointed at. */
  get who(): Someone | null {
    return someone(this.seen.floor, this.chosen, this.#lookedUp);
  }

  /** Whom the open panel is about: the one at this counter, or the one who was pointed at. */
  get subject(): Someone | Contact | null {
    const { about } = this.opening;
    const { contact } = this.view;
    if (contact && contact.ticket === about) return contact;
    return someone(this.seen.floor, about ?? null, this.#lookedUp);
  }

  amountOf(service: string): number {
    const wanted = this.view.contact?.services.find((each) => each.service === service);
    return wanted ? amount(wanted, this.#amounts) : 0;
  }

  get amounts(): Amounts {
    return this.#amounts;
  }

  /** What was done differs from what was asked; told when the contact ends. */
  change(service: string, to: number): void {
    const contact = this.view.contact;
    const asked = contact?.services.find((each) => each.service === service)?.amount;
    if (!contact || asked === undefined) return;
    this.#amounts = { ...this.#amounts, [service]: to };
    keep(contact.ticket, this.#amounts, this.drawer);
    const product = products.name(this.seen.town, service, this.words);
    this.say("done", this.words.say("counter.said.amount", { product, count: to, asked }));
  }

  /** The visit itself was changed: what is done follows what is asked again. */
  forgetAmounts(): void {
    this.#amounts = {};
    if (this.view.contact) keep(this.view.contact.ticket, {}, this.drawer);
  }

  /** What stands in the field for the note: what was typed before, else the note. */
  noteOf(who: Someone | Contact): string {
    return draft(who.ticket, this.drawer) ?? who.note ?? "";
  }

  /** Keep what is being typed, null when it is kept elsewhere or not wanted. */
  typing(ticket: string, text: string | null): void {
    keepDraft(ticket, text, this.drawer);
  }

  choose(ticket: string | null, lookedUp: VisitFound | null = null): void {
    this.chosen = ticket;
    this.#lookedUp = lookedUp;
    this.changed();
  }

  show(panel: Panel, opening: Opening = {}): void {
    this.panel = panel;
    this.opening = opening;
    this.said = null;
    this.changed();
  }

  /** Put away whom staff pointed at and what was open for it. */
  putAway(): void {
    this.chosen = null;
    this.#close();
    this.changed();
  }

  /** Ask steps one after the other; a refusal is said beside the button and ends the row. */
  async ask(steps: readonly Step[], afterwards?: string): Promise<Answer | null> {
    if (!this.ready) return null;
    this.busy = true;
    this.say(null);
    try {
      const answer = await this.#each(steps);
      if (afterwards) this.say("done", afterwards);
      return answer;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      this.say("refused", this.words.say(`refused.${error.code}`));
      return null;
    } finally {
      this.busy = false;
      this.changed();
    }
  }

  say(tone: Said["tone"] | null, text = ""): void {
    this.said = tone && { tone, text };
    this.changed();
  }

  changed(): void {
    for (const each of this.#listeners) each();
  }

  async #each(steps: readonly Step[]): Promise<Answer | null> {
    let answer: Answer | null = { answer: "noted" };
    const before = this.view;
    for (const step of steps) {
      if (step.do === "note") await this.line.note(step.ticket, step.text);
      else answer = await this.line.do(step);
    }
    if (steps.some(changesCounter)) await this.#newerThan(before);
    return answer;
  }

  /** A second press on the old picture could start somebody who was only just called. */
  async #newerThan(view: CounterView): Promise<void> {
    if (this.view !== view) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, VIEW_WITHIN_MS);
    this.#arrived = resolve;
    await promise;
    clearTimeout(timer);
  }

  #open(contact: Contact | null): void {
    this.#amounts = contact ? kept(contact.ticket, this.drawer) : {};
  }

  #close(): void {
    this.panel = "none";
    this.opening = {};
  }
}

const changesCounter = ({ do: what }: Step): boolean =>
  what !== "print_again" && what !== "take_ticket" && what !== "recall" && what !== "note";
