/** Choosing a day and a time in a hall: the first free one, the month, and the times of a day. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { type Words, words } from "web/words.ts";
import type { Room, When, Wish } from "web/appointment_shapes.ts";
import type { Api } from "./api.ts";
import { monthOf } from "./calendar.ts";
import { capital, dayAndTime, dayName, instant } from "./dates.ts";
import { Refusal } from "./line.ts";
import "./month-grid.ts";
import { timeStyles } from "./time_styles.ts";
import { fewer, parts } from "./times.ts";

/**
 * `<time-choice .api .words .hall .wish .first .chosen .now .last>`: `first` is the first free time there, `chosen` the
 * time that is kept, `last` the last date that can be booked. Tells `pick` with a time. `again()` asks anew what is free, after a time turned out to be taken.
 */
export class TimeChoice extends LitElement {
  static override properties = {
    api: { attribute: false },
    words: { attribute: false },
    hall: {},
    wish: { attribute: false },
    first: {},
    chosen: {},
    now: { type: Number },
    last: {},
    month: { state: true },
    rooms: { state: true },
    date: { state: true },
    times: { state: true },
    whole: { state: true },
  };
  declare api: Api;
  declare words: Words;
  declare hall: string;
  declare wish: Wish;
  declare first: When | null;
  declare chosen: When | null;
  declare now: number;
  declare last: string;
  declare month: string;
  declare rooms: readonly Room[] | undefined;
  declare date: string | null;
  declare times: readonly When[] | undefined;
  /** All times are shown, not only some of each hour. */
  declare whole: boolean;

  static override styles = [...shared, timeStyles];
  /** For which hall and wish the answers are. */
  #for = "";

  constructor() {
    super();
    this.words = words("nl");
    this.first = this.chosen = this.date = null;
    this.now = 0;
    this.last = "9999";
    this.month = "2000-01";
    this.whole = false;
  }

  override willUpdate(changed: PropertyValues): void {
    const asked = JSON.stringify([this.hall, this.wish]);
    if (!this.api || !this.hall) return;
    if (asked !== this.#for) this.#begin(asked);
    else if (changed.has("chosen") && this.chosen) this.#see(this.chosen);
  }

  /** The way on appears below: the time that was chosen stays in sight. */
  override updated(changed: PropertyValues): void {
    if (!changed.has("chosen") || !this.chosen) return;
    const time = this.renderRoot.querySelector(".taken");
    requestAnimationFrame(() => time?.scrollIntoView({ block: "nearest" }));
  }

  override render() {
    return html`
      ${this.#firstFree()}
      <div class="both">
        <month-grid
          .words=${this.words}
          .month=${this.month}
          .rooms=${this.rooms}
          .date=${this.date}
          .today=${this.#today}
          .last=${this.last}
          @choose=${({ detail }: CustomEvent<string>) => this.#choose(detail)}
          @turn=${({ detail }: CustomEvent<string>) => this.#turn(detail)}
        ></month-grid>
        <div class="times" role="group" aria-labelledby="day">${this.#day()}</div>
      </div>
    `;
  }

  /** What is free may be different now. */
  again(): void {
    void this.#loadMonth();
    if (this.date) void this.#loadTimes(this.date);
  }

  get #today(): string {
    return this.words.isoDate(this.now);
  }

  #begin(asked: string): void {
    this.#for = asked;
    this.rooms = this.times = undefined;
    this.whole = false;
    const when = this.chosen ?? this.first;
    this.date = when?.slice(0, 10) ?? null;
    this.month = monthOf(this.date ?? this.#today);
    void this.#loadMonth();
    if (this.date) void this.#loadTimes(this.date);
  }

  /** The day of this time, with its month. */
  #see(when: When): void {
    const date = when.slice(0, 10);
    if (monthOf(date) !== this.month) this.#turn(monthOf(date));
    if (date !== this.date) this.#choose(date);
  }

  #firstFree(): TemplateResult | typeof nothing {
    if (!this.first || this.chosen === this.first) return nothing;
    const { first } = this;
    return html`
      <button class="button first" @click=${() => this.#pick(first)}>
        ${icon("clock")}<span>${this.words.say("book.first_free", {
          when: dayAndTime(this.words, first, this.now),
        })}</span>
      </button>
    `;
  }

  #day(): TemplateResult {
    const { words, date, times } = this;
    if (!date) {
      return html`<p id="day">${words.say(this.rooms ? "book.choose_day" : "book.asking")}</p>`;
    }
    return html`
      <h2 id="day" aria-live="polite">${capital(dayName(words, date))}</h2>
      ${times === undefined
        ? html`<p class="quiet">${words.say("book.asking")}</p>`
        : this.#list(times)}
    `;
  }

  #list(times: readonly When[]): TemplateResult {
    if (times.length === 0) return html`<p>${this.words.say("book.day_full")}</p>`;
    const shown = this.whole ? times : fewer(times, this.chosen);
    const all = parts(shown);
    return html`
      ${all.map((each) =>
        html`
          ${all.length > 1 ? html`<h3>${this.words.say(`book.${each.part}`)}</h3>` : nothing}
          <ul>${each.times.map((time) => html`<li>${this.#time(time)}</li>`)}</ul>
        `
      )}
      ${shown.length < times.length
        ? html`
          <button class="button more" @click=${() => (this.whole = true)}>
            ${icon("chevron-down")} ${this.words.say("book.all_times", { count: times.length })}
          </button>
        `
        : nothing}
    `;
  }

  #time(time: When): TemplateResult {
    const chosen = time === this.chosen;
    return html`
      <button
        class="button time ${chosen ? "taken" : ""}"
        aria-pressed=${String(chosen)}
        aria-label=${this.words.atTime(instant(time))}
        @click=${() => this.#pick(time)}
      >
        ${chosen ? icon("check") : nothing}${this.words.time(instant(time))}
      </button>
    `;
  }

  #choose(date: string): void {
    this.date = date;
    this.times = undefined;
    this.whole = false;
    void this.#loadTimes(date);
  }

  #turn(month: string): void {
    this.month = month;
    this.rooms = undefined;
    void this.#loadMonth();
  }

  #pick(time: When): void {
    this.dispatchEvent(new CustomEvent("pick", { detail: time }));
  }

  async #loadMonth(): Promise<void> {
    const { month } = this;
    const asked = this.#for;
    const found = await this.#try(() => this.api.dates(this.hall, this.wish, month));
    if (asked === this.#for && month === this.month) this.rooms = found?.dates ?? [];
  }

  async #loadTimes(date: string): Promise<void> {
    const asked = this.#for;
    const found = await this.#try(() => this.api.times(this.hall, this.wish, date));
    if (asked === this.#for && date === this.date) this.times = found?.times ?? [];
  }

  async #try<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.dispatchEvent(new CustomEvent("refused", { detail: error }));
      return undefined;
    }
  }
}

customElements.define("time-choice", TimeChoice);
