/** A month that shows where there is room: a bar and a word for each day, and a way through it with arrow keys. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { type Words, words } from "web/words.ts";
import type { Room } from "web/appointment_shapes.ts";
import { later, monthOf, type Space, space, towards, weeks } from "./calendar.ts";
import { dayName, monthName, weekdays } from "./dates.ts";
import { monthStyles } from "./month_styles.ts";

/**
 * `<month-grid .words .month .rooms .date .today .last>`; `rooms` is undefined while they are asked. Tells `choose` with a
 * date, and `turn` with another month.
 */
export class MonthGrid extends LitElement {
  static override properties = {
    words: { attribute: false },
    month: {},
    rooms: { attribute: false },
    date: {},
    today: {},
    last: {},
  };
  declare words: Words;
  declare month: string;
  declare rooms: readonly Room[] | undefined;
  declare date: string | null;
  declare today: string;
  /** What comes after it cannot be booked yet. */
  declare last: string;

  static override styles = [...shared, monthStyles];
  /** The day that Tab leads to. */
  #at: string | undefined;
  /** The keyboard turned the month, so it goes on in the other one. */
  #follow: "first" | "last" | undefined;

  constructor() {
    super();
    this.words = words("nl");
    this.month = "2000-01";
    this.today = this.last = "2000-01-01";
    this.date = null;
  }

  override willUpdate(): void {
    const free = this.#free;
    if (this.#at && free.includes(this.#at) && !this.#follow) return;
    const chosen = free.find((each) => each === this.date);
    this.#at = this.#follow === "last" ? free.at(-1) : chosen ?? free[0];
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has("rooms") || !this.rooms || !this.#follow) return;
    this.#follow = undefined;
    this.#focus();
  }

  override render() {
    return html`
      <div class="head">
        <h2 id="month" aria-live="polite">${monthName(this.words, this.month)}</h2>
        ${this.#turner(-1)} ${this.#turner(1)}
      </div>
      <table
        role="grid"
        aria-labelledby="month"
        aria-busy=${String(!this.rooms)}
        @keydown=${this.#key}
      >
        <thead>
          <tr>${weekdays(this.words).map(({ short, long }) =>
            html`<th scope="col" abbr=${long}><span aria-hidden="true">${short}</span><span
                class="for-ears">${long}</span></th>`
          )}</tr>
        </thead>
        <tbody>${this.#weeks().map((week) =>
          html`<tr>${week.map((date) => this.#cell(date))}</tr>`
        )}</tbody>
      </table>
      ${this.#legend()} ${this.#reasons()}
    `;
  }

  get #free(): readonly string[] {
    const open = (this.rooms ?? []).filter((room) => ["many", "few"].includes(space(room)));
    return open.map(({ date }) => date).filter((date) => monthOf(date) === this.month);
  }

  /** A week that is past needs no room. */
  #weeks(): (string | null)[][] {
    return weeks(this.month).filter((week) => week.some((date) => date && date >= this.today));
  }

  #outside(month: string): boolean {
    return month < monthOf(this.today) || month > monthOf(this.last);
  }

  #turner(months: 1 | -1): TemplateResult {
    const to = later(this.month, months);
    const outside = this.#outside(to);
    const label = this.words.say(months < 0 ? "book.month_before" : "book.month_after");
    return html`
      <button
        class="button"
        aria-label=${label}
        aria-disabled=${outside ? "true" : nothing}
        @click=${() => outside || this.#turn(to)}
      >
        ${icon(months < 0 ? "chevron-left" : "chevron-right")}
      </button>
    `;
  }

  #cell(date: string | null): TemplateResult {
    if (!date) return html`<td role="gridcell"></td>`;
    const room = this.rooms?.find((each) => each.date === date);
    if (!room) return html`<td role="gridcell" class="closed">${Number(date.slice(8))}</td>`;
    if (date > this.last) return this.#notYet(date);
    const here = date < this.today ? "closed" : space(room);
    const name = `${dayName(this.words, date)}, ${this.#word(here, room)}`;
    return here === "many" || here === "few"
      ? this.#open(date, here, name)
      : this.#shut(date, here, name);
  }

  #open(date: string, here: Space, name: string): TemplateResult {
    const chosen = date === this.date;
    return html`
      <td role="gridcell">
        <button
          class="day ${chosen ? "chosen" : ""}"
          data-date=${date}
          aria-label=${name}
          aria-pressed=${String(chosen)}
          aria-current=${date === this.today ? "date" : nothing}
          tabindex=${date === this.#at ? 0 : -1}
          @click=${() => this.#choose(date)}
        >
          ${Number(date.slice(8))}<span class="bar ${here}"></span>
        </button>
      </td>
    `;
  }

  #shut(date: string, here: Space, name: string): TemplateResult {
    const day = Number(date.slice(8));
    return html`
      <td role="gridcell" class=${here}>
        <span aria-hidden="true">${here === "full"
          ? html`${day}<small>${this.words.say("book.full")}</small>`
          : html`<s>${day}</s>`}</span><span class="for-ears">${name}</span>
      </td>
    `;
  }

  #notYet(date: string): TemplateResult {
    const name = `${dayName(this.words, date)}, ${this.words.say("book.too_far")}`;
    return html`<td role="gridcell" class="far"><span aria-hidden="true">${
      Number(date.slice(8))
    }</span><span
        class="for-ears">${name}</span></td>`;
  }

  #word(here: Space, { closed, date }: Room): string {
    if (date < this.today) return this.words.say("book.past");
    const word = this.words.say(`book.${here}`);
    return here === "closed" && closed ? `${word}: ${closed}` : word;
  }

  #legend(): TemplateResult {
    const { words } = this;
    return html`
      <p class="legend" aria-hidden="true">
        <span><i class="bar many"></i>${words.say("book.many")}</span>
        <span><i class="bar few"></i>${words.say("book.few")}</span>
        <span>${words.say("book.full")}</span>
        <span><s>6</s> ${words.say("book.closed")}</span>
      </p>
    `;
  }

  /** Why days of this month are closed; the town writes it in Dutch. */
  #reasons(): TemplateResult | typeof nothing {
    const told = (this.rooms ?? []).filter(({ closed, date }) => closed && date >= this.today);
    if (told.length === 0) return nothing;
    const lang = this.words.language === "nl" ? nothing : "nl";
    return html`<ul class="reasons">${
      told.map(({ date, closed }) =>
        html`<li>${dayName(this.words, date)}: <span lang=${lang}>${closed}</span></li>`
      )
    }</ul>`;
  }

  readonly #key = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const date = target.dataset.date;
    if (!date || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "PageDown" || event.key === "PageUp") return this.#page(event);
    const to = towards(date, event.key, this.#free);
    if (to === date) return;
    event.preventDefault();
    this.#at = to;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#focus());
  };

  #page(event: KeyboardEvent): void {
    event.preventDefault();
    const to = later(this.month, event.key === "PageDown" ? 1 : -1);
    if (this.#outside(to)) return;
    this.#follow = "first";
    this.#turn(to);
  }

  #focus(): void {
    const day = this.renderRoot.querySelector<HTMLElement>(`[data-date="${this.#at}"]`);
    (day ?? this.renderRoot.querySelector<HTMLElement>(".head .button:last-child"))?.focus();
  }

  #choose(date: string): void {
    this.#at = date;
    this.dispatchEvent(new CustomEvent("choose", { detail: date }));
  }

  #turn(month: string): void {
    this.dispatchEvent(new CustomEvent("turn", { detail: month }));
  }
}

customElements.define("month-grid", MonthGrid);
