/** A counter at work: what staff chose on this page, and the commands that come of it. */
import type { Answer, Asked, Contact, CounterView, FloorView, TownView } from "web/protocol.ts";
import { type Hall, RefusedError } from "web/socket.ts";
import type { Words } from "web/words.ts";
import { type ActionId, command, possible } from "./actions.ts";
import { amount, type Amounts, callingNext, callingThis, done, keep, kept } from "./done.ts";
import { mainAct } from "./main_button.ts";
import * as products from "./products.ts";

/** What stands over or beside the work. `lists` and `more` exist on a narrow page only. */
export type Panel = "none" | "make" | "find" | "keys" | "lists" | "more";

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

type Line = Pick<Hall, "do" | "now" | "state">;
type Drawer = Pick<Storage, "getItem" | "setItem">;

/** The new view follows its answer within a tenth of a second; after this long the old one is the truth. */
const VIEW_WITHIN_MS = 1000;

export class Desk {
  chosen: string | null = null;
  panel: Panel = "none";
  said: Said | null = null;
  busy = false;
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

  /** The hall shows something new. */
  see(seen: Seen): void {
    const [before, after] = [this.seen.view, seen.view];
    this.seen = seen;
    if (before.contact?.ticket !== after.contact?.ticket) this.#open(after.contact);
    if (before !== after) this.#arrived();
    this.#changed();
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

  amountOf(service: string): number {
    const wanted = this.view.contact?.services.find((each) => each.service === service);
    return wanted ? amount(wanted, this.#amounts) : 0;
  }

  get amounts(): Amounts {
    return this.#amounts;
  }

  change(service: string, to: number): void {
    const contact = this.view.contact;
    const asked = contact?.services.find((each) => each.service === service)?.amount;
    if (!contact || asked === undefined) return;
    this.#amounts = { ...this.#amounts, [service]: to };
    keep(contact.ticket, this.#amounts, this.drawer);
    const product = products.name(this.seen.town, service, this.words);
    this.#say("done", this.words.say("counter.said.amount", { product, count: to, asked }));
  }

  choose(ticket: string | null): void {
    this.chosen = ticket;
    this.#changed();
  }

  show(panel: Panel): void {
    this.panel = panel;
    this.said = null;
    this.#changed();
  }

  /** Do an action of the page, if it is possible now. */
  async press(id: ActionId): Promise<void> {
    if (id === "main") return await this.main();
    if (id === "make" || id === "find" || id === "keys") {
      return this.show(this.panel === id ? "none" : id);
    }
    if (!possible(id, this.view, this.now)) return;
    if (id === "finish") return await this.#finish();
    const asked = command(id, this.view);
    if (asked) await this.ask([asked], this.#afterwards(id));
  }

  /** The big button. */
  async main(): Promise<void> {
    const { counter, contact, next } = this.view;
    switch (mainAct(this.view)) {
      case "start":
        return void await this.ask([{ do: "start", counter }]);
      case "finish":
        return await this.#finish();
      case "resume":
        return await this.press("resume");
      case "call":
        if (next) await this.ask(callingNext(counter, contact, this.#amounts));
    }
  }

  /** Call the one whom staff chose. */
  async call(ticket: string): Promise<void> {
    const { counter, contact } = this.view;
    const answer = await this.ask(callingThis(counter, ticket, contact, this.#amounts));
    if (answer) this.#putAway();
  }

  async leave(ticket: string): Promise<void> {
    if (await this.ask([{ do: "leave", ticket }])) this.#putAway();
  }

  async cancel(ticket: string): Promise<void> {
    if (await this.ask([{ do: "cancel", ticket }])) this.#putAway();
  }

  /** Close the counter, once nobody is called or served here. */
  async release(): Promise<void> {
    const { counter, contact } = this.view;
    if (!contact) await this.ask([{ do: "release_counter", counter }]);
  }

  async print(ticket: string, number: string): Promise<void> {
    const said = this.words.say("counter.said.printing", { number });
    await this.ask([{ do: "print_again", ticket, at: null }], said);
  }

  /** Ask commands one after the other; a refusal is said beside the button and ends the row. */
  async ask(commands: readonly Asked[], afterwards?: string): Promise<Answer | null> {
    if (!this.ready) return null;
    this.busy = true;
    this.#say(null);
    try {
      const answer = await this.#each(commands);
      if (afterwards) this.#say("done", afterwards);
      return answer;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      this.#say("refused", this.words.say(`refused.${error.code}`));
      return null;
    } finally {
      this.busy = false;
      this.#changed();
    }
  }

  async #each(commands: readonly Asked[]): Promise<Answer | null> {
    let answer: Answer | null = null;
    const before = this.view;
    for (const command of commands) answer = await this.line.do(command);
    if (commands.some(changesCounter)) await this.#newerThan(before);
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

  async #finish(): Promise<void> {
    const { counter, contact } = this.view;
    if (!contact) return;
    await this.ask([{ do: "finish", counter, done: done(contact, this.#amounts) }]);
  }

  #afterwards(id: ActionId): string | undefined {
    const number = this.view.contact?.number ?? "";
    switch (id) {
      case "recall":
        return this.words.say("counter.said.recalled", { number });
      case "print":
        return this.words.say("counter.said.printing", { number });
      case "undo":
        return this.words.say("counter.said.undone");
      case "pause":
        return this.words.say("counter.said.paused");
      case "resume":
        return this.words.say("counter.said.resumed");
      default:
        return undefined;
    }
  }

  #open(contact: Contact | null): void {
    this.#amounts = contact ? kept(contact.ticket, this.drawer) : {};
  }

  #putAway(): void {
    this.chosen = null;
    this.panel = "none";
    this.#changed();
  }

  #changed(): void {
    for (const each of this.#listeners) each();
  }

  #say(tone: Said["tone"] | null, text = ""): void {
    this.said = tone && { tone, text };
    this.#changed();
  }
}

const changesCounter = ({ do: what }: Asked): boolean =>
  what !== "print_again" && what !== "take_ticket" && what !== "recall";
