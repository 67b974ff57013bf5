/** Choose a time for an appointment: the first free ones at once, any other day and hour, or one over the agenda. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Room, Wish } from "web/appointment_shapes.ts";
import { type Agenda, whyRefused } from "web/appointments.ts";
import { icon } from "web/icon.ts";
import type { Instant } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import type { Words } from "web/words.ts";
import { panelStyles } from "./panel.ts";
import { keycap, partStyles } from "./parts.ts";
import { slotStyles } from "./slot_styles.ts";
import { type Over, overbooking } from "./slot_over.ts";
import { STRIP, strip, timetable } from "./slot_days.ts";
import { choices, instants, month, openDates } from "./slots.ts";
import { instantOf } from "./zoned.ts";

/** A chosen time; `overbook` is the reason to promise it though nobody is free. */
export interface Slot {
  readonly at: Instant;
  readonly overbook: string;
}

/** So many months ahead are asked at once: the strip turns pages without waiting. */
const MONTHS = 2;

/** Tells `slot` with what was chosen, null while nothing is. */
export class SlotPicker extends LitElement {
  static override properties = {
    agenda: { attribute: false },
    wish: { attribute: false },
    words: { attribute: false },
    now: { attribute: false },
    said: { state: true },
    offered: { state: true },
    rooms: { state: true },
    day: { state: true },
    times: { state: true },
    from_: { state: true },
    chosen: { state: true },
    over: { state: true },
    refused: { state: true },
  };
  declare agenda: Agenda;
  declare wish: Wish;
  declare words: Words;
  declare now: Instant;
  /** The first free times; undefined until the hall has answered. */
  declare offered: readonly Instant[] | undefined;
  declare rooms: readonly Room[];
  declare day: string;
  declare times: readonly Instant[];
  /** Where the strip of days begins. */
  declare from_: number;
  declare chosen: Instant | null;
  /** The time over the agenda that is being filled in. */
  declare over: Over | null;
  declare refused: string;
  /** When the hall has answered to what was asked last. */
  ready: Promise<void> = Promise.resolve();
  #question = new AbortController();

  static override styles = [...shared, partStyles, panelStyles, slotStyles];

  constructor() {
    super();
    this.rooms = [];
    this.times = [];
    this.day = "";
    this.from_ = 0;
    this.chosen = null;
    this.over = null;
    this.refused = "";
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("wish")) this.ready = this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#question.abort();
  }

  /** Look again what is free; what was chosen stays so if it still is. */
  async load(): Promise<void> {
    this.#question.abort();
    const { signal } = this.#question = new AbortController();
    this.offered = undefined;
    this.refused = "";
    if (!this.wish.services.length) return this.#choose(null);
    try {
      await this.#ask(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.refused = whyRefused(error, this.words);
      this.offered = [];
      this.#choose(null);
    }
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const today = this.words.isoDate(this.now);
    const [now, ...months] = await Promise.all([
      this.agenda.times(this.wish, today, signal),
      ...Array.from(
        { length: MONTHS },
        (_, at) => this.agenda.rooms(this.wish, month(today, at), signal),
      ),
    ]);
    this.rooms = openDates(months.flat(), today);
    const days = [instants(now.times)];
    for (const { date, free } of this.rooms.filter((each) => each.date > today)) {
      if (days.length > 2 || choices(days).length > 2) break;
      if (free) days.push(instants((await this.agenda.times(this.wish, date, signal)).times));
    }
    // Beyond the months that were asked, the hall names the next one itself.
    const next = now.next === null ? [] : instants([now.next]);
    this.offered = days.some((each) => each.length) ? choices(days) : next;
    this.#choose(this.offered[0] ?? null);
    await this.#see(this.offered.length ? this.words.isoDate(this.offered[0]) : today, signal);
  }

  async #see(date: string, signal = this.#question.signal): Promise<void> {
    this.day = date;
    if (!this.rooms.some((each) => each.date === date)) await this.#more(date, signal);
    const at = this.rooms.findIndex((each) => each.date >= date);
    if (at >= 0 && (at < this.from_ || at >= this.from_ + STRIP)) this.from_ = at;
    const { times } = await this.agenda.times(this.wish, date, signal);
    if (this.day === date) this.times = instants(times);
  }

  async #more(date: string, signal: AbortSignal): Promise<void> {
    const found = await this.agenda.rooms(this.wish, month(date), signal);
    const known = new Set(this.rooms.map((each) => each.date));
    const fresh = openDates(found, this.words.isoDate(this.now)).filter((each) =>
      !known.has(each.date)
    );
    this.rooms = [...this.rooms, ...fresh].sort((one, other) => one.date < other.date ? -1 : 1);
  }

  #choose(at: Instant | null): void {
    this.chosen = at;
    this.over = null;
    this.#tell();
  }

  #tell(): void {
    const { over, chosen } = this;
    const detail: Slot | null = over
      ? this.#overbooked(over)
      : chosen === null
      ? null
      : { at: chosen, overbook: "" };
    this.dispatchEvent(new CustomEvent("slot", { detail }));
  }

  #overbooked({ date, clock, why }: Over): Slot | null {
    if (!date || !clock || !why.trim()) return null;
    return { at: instantOf(date, clock, this.words.zone), overbook: why.trim() };
  }

  override render() {
    const { offered, words } = this;
    if (!this.wish.services.length) return nothing;
    if (!offered) return html`<p class="quiet" role="status">${words.say("booking.looking")}</p>`;
    return html`
      <fieldset class="first" @keydown=${this.#figure}>
        <legend>${words.say("booking.when")}</legend>
        ${offered.length
          ? offered.map((at, place) => this.#offer(at, place))
          : html`<p class="none-free">${icon("circle-alert")}${
            this.refused || words.say("booking.none_free")
          }</p>`}
      </fieldset>
      ${this.rooms.length ? this.#others() : nothing}
      ${overbooking(this.#over, words, this.now, !offered.length, (over) => {
        this.over = over;
        this.#tell();
      })}
    `;
  }

  #offer(at: Instant, place: number): TemplateResult {
    const { words } = this;
    const on = !this.over && this.chosen === at;
    return html`
      <label class="offer ${on ? "on" : ""}">
        <input type="radio" name="slot" .checked=${on} @change=${() => this.#take(at)}>
        <span><b>${words.day(at, this.now)}</b><small>${words.atTime(at)}</small></span>
        ${keycap(String(place + 1))}
      </label>
    `;
  }

  #take(at: Instant): void {
    this.#choose(at);
    void this.#see(this.words.isoDate(at));
  }

  get #over(): Over {
    return this.over ?? { date: this.day || this.words.isoDate(this.now), clock: "", why: "" };
  }

  #others(): TemplateResult {
    const { words, now, day, times } = this;
    return html`
      <details class="others">
        <summary>${words.say("booking.other_time")}</summary>
        ${strip({
          rooms: this.rooms,
          from: this.from_,
          day,
          words,
          see: (date) => void this.#see(date),
          turn: (to) => this.from_ = to,
        })}
        <label class="jump"><span>${words.say("booking.other_day")}</span>
          <input type="date" .value=${day} min=${words.isoDate(now)} @change=${this.#jump}>
        </label>
        ${timetable(times, this.over ? null : this.chosen, words, (at) => this.#choose(at))}
      </details>
    `;
  }

  readonly #jump = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    if (value) void this.#see(value).catch((error) => this.refused = whyRefused(error, this.words));
  };

  /** A figure takes one of the first, wherever the keyboard is among them. */
  readonly #figure = (event: KeyboardEvent): void => {
    const figure = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const at = figure && this.offered?.[Number(figure) - 1];
    if (!at) return;
    event.preventDefault();
    this.#take(at);
  };

  /** Go on at the first free times. */
  override focus(): void {
    const first = "input:checked, input";
    void this.updateComplete.then(() =>
      this.shadowRoot!.querySelector<HTMLElement>(`.first ${first}, .overbook input`)?.focus()
    );
  }
}

customElements.define("slot-picker", SlotPicker);
