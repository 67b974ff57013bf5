/** The line from a page to the hall: says hello, follows topics, asks commands, and comes back by itself. */
import { waitBefore } from "web/backoff.ts";
import { afterBye, mayReload, SLOWLY_MS } from "web/farewell.ts";
import type { LineState, Listener } from "web/listener.ts";
import { Newest } from "web/newest.ts";
import { type Answered, Pending } from "web/pending.ts";
import {
  type Asked,
  type Bye,
  type DeviceRole,
  type Hello,
  type Pairing,
  type Sound,
  type ToDevice,
  type ToHall,
  VERSION,
  type Welcome,
} from "web/protocol.ts";
import type { AnswerTo, Topic, ViewOf } from "web/topics.ts";
import { browser, type Socket, type World } from "web/world.ts";

export type { LineState } from "web/listener.ts";
export { RefusedError } from "web/pending.ts";

export interface HallOptions {
  readonly role: DeviceRole;
  /** The device's own name, for example "kiosk-1"; see device.ts. */
  readonly name: string;
  readonly topics: readonly Topic[];
  readonly hall: string;
}

/** An answer takes milliseconds: this long without one means that the line is dead. */
const ANSWER_WITHIN_MS = 6000;
/** After this long without a word the page asks whether anybody is there. */
const SILENCE_MS = 10_000;
/** A line that held this long was a good one: the next try after it is at once. */
const HELD_MS = 3000;

export class Hall {
  state: LineState = "connecting";
  welcome: Welcome | undefined;
  pairing: Pairing | undefined;
  goodbye: Bye | undefined;
  readonly #pending = new Pending();
  readonly #newest = new Newest();
  readonly #listeners = new Set<Listener>();
  #topics: readonly Topic[];
  #status: Sound | undefined;
  #socket: Socket | undefined;
  /** This very line; while topics change, the page is online and the new line is not. */
  #welcomed = false;
  #attempt = 0;
  #onlineSince = 0;
  #heard = 0;
  #clock = { told: 0, at: 0, speed: 1 };
  #cancel = () => {};

  constructor(
    private readonly options: HallOptions,
    private readonly world: World = browser,
  ) {
    this.#topics = options.topics;
  }

  /** Begin; from then on the line keeps itself. */
  connect(): this {
    this.#open();
    return this;
  }

  /** Stop for good: no more tries, unanswered commands stay unanswered. */
  disconnect = (): void => this.#hangUp();

  /** Be told of views, states, pairing and goodbyes; the result stops it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The newest view of a followed topic. */
  view<T extends Topic>(topic: T): ViewOf<T> | undefined {
    return this.#newest.get(topic)?.data as ViewOf<T> | undefined;
  }

  /** Follow other topics, on a new line; commands without an answer go along. */
  follow(topics: readonly Topic[]): void {
    this.#topics = topics;
    this.#newest.keep(topics);
    this.#open();
  }

  /** The hall's clock, in ms. */
  now(): number {
    return this.#clock.told + (this.world.now() - this.#clock.at) * this.#clock.speed;
  }

  /** Ask a command; rejects with RefusedError. It outlives a lost line, unless `signal` takes it back. */
  async do<C extends Asked>(command: C, signal?: AbortSignal): Promise<AnswerTo<C>> {
    signal?.throwIfAborted();
    const { message, answer } = this.#pending.ask(command, signal);
    if (this.#welcomed) this.#ask(message);
    return await answer as AnswerTo<C>;
  }

  /** Write the one note of a visit for colleagues; empty takes it away. As lasting as a command. */
  async note(ticket: string, text: string): Promise<void> {
    const { message, answer } = this.#pending.note(ticket, text);
    if (this.#welcomed) this.#ask(message);
    await answer;
  }

  /** Say how this device is, now and whenever the line is new. */
  tell(status: Sound): void {
    this.#status = status;
    if (this.#welcomed) this.#send(status);
  }

  #ask(message: Answered): void {
    const socket = this.#socket;
    this.#send(message);
    this.world.later(ANSWER_WITHIN_MS, () => {
      if (socket === this.#socket && this.#pending.has(message.id)) this.#lost();
    });
  }

  #open(): void {
    this.#hangUp();
    const socket = this.world.open();
    this.#socket = socket;
    socket.onopen = () => this.#send(this.#hello());
    socket.onmessage = (event) => this.#hear(JSON.parse(event.data));
    socket.onclose = () => this.#lost();
    this.#cancel = this.world.later(ANSWER_WITHIN_MS, () => this.#lost());
  }

  #hangUp(): void {
    this.#cancel();
    if (!this.#socket) return;
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = undefined;
    this.#welcomed = false;
  }

  #hello(): Hello {
    const { role, name, hall } = this.options;
    const token = this.world.remembered(this.#tokenKey);
    return { version: VERSION, role, hall, name, topics: this.#topics, token, type: "hello" };
  }

  get #tokenKey(): string {
    return `onthaal.token.${this.options.role}.${this.options.name}`;
  }

  #send(message: ToHall): void {
    this.#socket?.send(JSON.stringify(message));
  }

  #hear(message: ToDevice): void {
    this.#heard = this.world.now();
    switch (message.type) {
      case "welcome":
        return this.#begin(message);
      case "view":
        return this.#seen(message);
      case "done":
        return this.#pending.done(message.id, message.result);
      case "refused":
        return this.#pending.refused(message.id, message.code, message.detail, message.when);
      case "pairing":
        return this.#shown(message);
      case "paired":
        return this.world.remember(this.#tokenKey, message.token);
      case "bye":
        return this.#dismissed(message);
      case "job":
        return;
    }
  }

  #begin(welcome: Welcome): void {
    this.#cancel();
    this.#welcomed = true;
    this.#onlineSince = this.#heard;
    this.#clock = { told: welcome.now, at: this.#heard, speed: welcome.speed };
    this.welcome = welcome;
    this.goodbye = undefined;
    this.#newest.newLine();
    if (this.pairing) this.#shown(undefined);
    this.#become("online");
    if (this.#status) this.#send(this.#status);
    for (const message of this.#pending.unanswered()) this.#ask(message);
    this.#watch();
  }

  #seen(view: ToDevice & { type: "view" }): void {
    this.#clock = { ...this.#clock, told: view.now, at: this.#heard };
    if (!this.#newest.accept(view)) return;
    for (const each of this.#listeners) each.view?.(view.topic, view.data);
  }

  #shown(pairing: Pairing | undefined): void {
    this.#cancel();
    this.pairing = pairing;
    if (pairing) this.#watch();
    for (const each of this.#listeners) each.pairing?.(pairing);
  }

  #dismissed(bye: Bye): void {
    const { next, forget } = afterBye(bye.code);
    this.goodbye = bye;
    if (forget) this.world.remember(this.#tokenKey, null);
    if (this.pairing) this.#shown(undefined);
    for (const each of this.#listeners) each.bye?.(bye);
    if (next === "again") return this.#lost();
    this.#hangUp();
    this.#become("away");
    if (next === "sign_in") this.world.signIn();
    else if (next === "reload" && mayReload(this.world)) this.world.reload();
    else if (next !== "stop") this.#cancel = this.world.later(SLOWLY_MS, () => this.#open());
  }

  /** The line is gone. One that held is tried again at once, before anybody is told that the hall is away. */
  #lost(): void {
    const held = this.state === "online" && this.world.now() - this.#onlineSince >= HELD_MS;
    if (held) this.#attempt = 0;
    this.#hangUp();
    this.#become(this.state === "online" ? "connecting" : "away");
    const wait = waitBefore(this.#attempt++, this.world.chance());
    this.#cancel = this.world.later(wait, () => this.#open());
  }

  #watch(): void {
    const socket = this.#socket;
    this.#cancel = this.world.later(SILENCE_MS, async () => {
      const silent = this.world.now() - this.#heard >= SILENCE_MS;
      const dead = silent && !(await this.world.reachable());
      if (socket !== this.#socket) return;
      if (dead) this.#lost();
      else this.#watch();
    });
  }

  #become(state: LineState): void {
    if (state === this.state) return;
    this.state = state;
    for (const each of this.#listeners) each.state?.(state);
  }
}
