/** The part "Wat als": whom the rule favours, and a past day played again with something changed. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Promises, VariantAsked, WhatIfTold } from "web/protocol.ts";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { Latest, whyNot } from "./asking.ts";
import { cardStyles } from "./card_styles.ts";
import { chartStyles } from "./chart_styles.ts";
import { AT_MOST, changeOf, nameOfChange } from "./changes.ts";
import { compared, type Side } from "./compared.ts";
import "./favour_card.ts";
import { counterOf, type Floor } from "./floor.ts";
import { formStyles } from "./form_styles.ts";
import { datesOf } from "./promises_points.ts";
import { simStyles } from "./sim_styles.ts";
import { whatIfForm } from "./what_if_form.ts";

class WhatIfPart extends LitElement {
  static override properties = {
    floor: { attribute: false },
    dates: { state: true },
    date: { state: true },
    changes: { state: true },
    told: { state: true },
    busy: { state: true },
    failed: { state: true },
  };
  declare floor: Floor;
  /** Undefined while they are looked up. */
  declare dates: readonly string[] | undefined;
  declare date: string;
  declare changes: readonly VariantAsked[];
  declare told: WhatIfTold | undefined;
  declare busy: boolean;
  declare failed: string;
  readonly #latest = new Latest();

  static override styles = [...shared, cardStyles, formStyles, simStyles, chartStyles];

  constructor() {
    super();
    this.date = "";
    this.changes = [];
    this.busy = false;
    this.failed = "";
  }

  protected override firstUpdated(): void {
    const { hall } = this.floor.town;
    void this.#ask<Promises>(`/promises?${new URLSearchParams({ hall })}`).then((found) => {
      if (found) this.#offer(found);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#latest.stop();
  }

  /** The days that visitors came on, newest first; today is not over yet. */
  #offer({ days }: Promises): void {
    const { say, now } = this.floor;
    const today = say.isoDate(now);
    this.dates = datesOf(days).filter((each) => each < today).reverse();
    this.date = this.dates[0] ?? "";
  }

  async #ask<T>(path: string, body?: unknown): Promise<T | undefined> {
    this.busy = true;
    this.failed = "";
    try {
      return await this.#latest.ask<T>(path, body);
    } catch (error) {
      this.failed = whyNot(this.floor.say, error);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  async #play(date: string, changes: readonly VariantAsked[]): Promise<void> {
    this.date = date;
    if (changes.length === 0) {
      this.changes = [];
      this.told = undefined;
      return;
    }
    const { hall } = this.floor.town;
    const told = await this.#ask<WhatIfTold>("/what-if", { hall, date, variants: changes });
    if (told) [this.told, this.changes] = [told, changes];
  }

  readonly #asked = (given: FormData): void => {
    const change = changeOf(given);
    if (change) void this.#play(this.date, [...this.changes, change]);
    else this.failed = this.floor.say.say("manager.sim_nothing");
  };

  override render() {
    return html`
      <favour-card .floor=${this.floor}></favour-card>
      <div class="beside">
        ${this.#form()} ${this.#result()}
      </div>
    `;
  }

  #form(): TemplateResult {
    const { floor, dates, date, busy } = this;
    const { say } = floor;
    return html`
      <section class="card" aria-labelledby="what-if">
        <h2 id="what-if">${say.say("manager.sim_title")}</h2>
        <p class="quiet">${say.say(
          dates?.length === 0 ? "manager.sim_no_days" : "manager.sim_text",
        )}</p>
        ${dates?.length
          ? whatIfForm({
            floor,
            dates,
            date,
            busy,
            full: this.changes.length >= AT_MOST,
            see: (chosen) => void this.#play(chosen, this.changes),
            ask: this.#asked,
          })
          : nothing}
        <p class=${this.failed ? "failed" : "quiet"} role="status">${this.failed ||
          (busy ? say.say("manager.sim_busy_now") : "")}</p>
      </section>
    `;
  }

  #result(): TemplateResult {
    const { floor, told } = this;
    const { say } = floor;
    return html`
      <section class="card result" aria-labelledby="result" aria-busy=${this.busy}>
        <h2 id="result">${say.say("manager.sim_result")}</h2>
        ${told
          ? compared(floor, this.#sides(told))
          : html`<p class="quiet">${say.say("manager.sim_result_none")}</p>`}
      </section>
    `;
  }

  #sides({ columns }: WhatIfTold): Side[] {
    const { floor } = this;
    const [was, ...others] = columns;
    return [
      { name: floor.say.say("manager.sim_was"), column: was },
      ...others.map((column, at) => ({
        name: this.#name(this.changes[at]),
        column,
        below: this.#remove(at),
      })),
    ];
  }

  #name(change: VariantAsked): string {
    return nameOfChange(this.floor.say, change, (id) => counterOf(this.floor, id)?.name ?? id);
  }

  #remove(at: number): TemplateResult {
    const { say } = this.floor;
    const left = this.changes.filter((_, each) => each !== at);
    return html`
      <button class="plain" aria-label=${say.say("manager.sim_remove_name", {
        name: this.#name(this.changes[at]),
      })} @click=${() => void this.#play(this.date, left)}>${icon("x")}${say.say(
        "manager.sim_remove",
      )}</button>
    `;
  }
}

customElements.define("what-if-part", WhatIfPart);
