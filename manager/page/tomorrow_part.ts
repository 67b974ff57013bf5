/** The part "Morgen": what is booked and expected, the waits that follow, and what another roster does. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { TomorrowTold } from "web/protocol.ts";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { tagStyles } from "web/wait-bar.ts";
import { Latest, whyNot } from "./asking.ts";
import { cardStyles } from "./card_styles.ts";
import { chartStyles } from "./chart_styles.ts";
import { clock, targetOf } from "./compared.ts";
import { type Floor, nameOf } from "./floor.ts";
import { formStyles } from "./form_styles.ts";
import "./lines_chart.ts";
import type { Look } from "./lines_chart.ts";
import { simStyles } from "./sim_styles.ts";
import { dayStyles } from "./tomorrow_styles.ts";
import { classesToCome, quartersOf, waitIn, waitLines } from "./tomorrow_points.ts";
import { rosters, smallest } from "./tomorrow_rosters.ts";
import { noonOf } from "./what_if_form.ts";

const DAY_MS = 86_400_000;
const HOUR_MIN = 60;
const LOOKS: readonly Look[] = ["a", "band", "aim"];

class TomorrowPart extends LitElement {
  static override properties = {
    floor: { attribute: false },
    date: { state: true },
    told: { state: true },
    failed: { state: true },
  };
  declare floor: Floor;
  /** ISO; "" until the hall's clock is known. */
  declare date: string;
  declare told: TomorrowTold | undefined;
  declare failed: string;
  readonly #latest = new Latest();

  static override styles = [
    ...shared,
    ...tagStyles,
    cardStyles,
    formStyles,
    simStyles,
    chartStyles,
    dayStyles,
  ];

  constructor() {
    super();
    this.date = "";
    this.failed = "";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#latest.stop();
  }

  protected override willUpdate(): void {
    const { say, now } = this.floor;
    if (!this.date) this.#see(say.isoDate(now + DAY_MS));
  }

  #see(date: string): void {
    this.date = date;
    this.told = undefined;
    this.failed = "";
    void this.#look(date);
  }

  async #look(date: string): Promise<void> {
    const { say, town: { hall } } = this.floor;
    try {
      const asked = new URLSearchParams({ hall, date });
      const told = await this.#latest.ask<TomorrowTold>(`/tomorrow?${asked}`);
      if (told) this.told = told;
    } catch (error) {
      this.failed = whyNot(say, error);
    }
  }

  override render() {
    return html`${this.#top()} ${this.told && !this.failed ? this.#day(this.told) : nothing}`;
  }

  #top(): TemplateResult {
    const { say, now } = this.floor;
    const step = (days: number) => {
      const at = new Date(noonOf(this.date) + days * DAY_MS);
      this.#see(at.toISOString().slice(0, 10));
    };
    const name = say.day(noonOf(this.date), now);
    const date = say.date(noonOf(this.date));
    return html`
      <section class="card">
        <div class="choose">
          <button class="button small" aria-label=${say.say("manager.agenda_before")}
            aria-disabled=${this.date <= say.isoDate(now) ? "true" : nothing}
            @click=${() => this.date > say.isoDate(now) && step(-1)}>${icon("arrow-left")}</button>
          <h2>${name === date ? date : `${name}, ${date}`}</h2>
          <button class="button small" aria-label=${say.say("manager.agenda_after")}
            @click=${() => step(1)}>${icon("arrow-right")}</button>
        </div>
        <p class=${this.failed ? "failed" : "quiet"} role="status">${this.#said()}</p>
        ${this.told ? this.#figures(this.told) : nothing}
      </section>
    `;
  }

  #said(): string {
    const { say } = this.floor;
    if (this.failed) return this.failed;
    if (!this.told) return say.say("manager.sim_busy_now");
    return say.say("manager.tomorrow_like", { day: say.date(noonOf(this.told.like)) });
  }

  #figures({ booked, walk_ins, as_is }: TomorrowTold): TemplateResult {
    const { say } = this.floor;
    const figure = (name: string, value: string) =>
      html`
        <div>
          <dt>${name}</dt>
          <dd class="display">${value}</dd>
        </div>
      `;
    return html`
      <dl class="tiles">
        ${figure(say.say("manager.tomorrow_walk_ins"), say.number(Math.round(walk_ins)))} ${figure(
          say.say("manager.tomorrow_booked"),
          say.number(booked),
        )} ${figure(
          say.say("manager.tomorrow_mean"),
          say.say("common.minutes_short", { count: Math.round(as_is.mean_min) }),
        )} ${figure(
          say.say("manager.tomorrow_targets"),
          say.say(as_is.keeps ? "common.yes" : "common.no"),
        )}
      </dl>
    `;
  }

  #day(told: TomorrowTold): TemplateResult {
    return html`
      ${this.#waits(told)}
      <div class="pair">
        ${rosters(this.floor, told)} ${smallest(this.floor, told)}
      </div>
    `;
  }

  #waits(told: TomorrowTold): TemplateResult {
    const { floor } = this;
    const { say } = floor;
    const line = (look: Look, name: string) =>
      html`<li><i class="line ${look}" aria-hidden="true"></i>${name}</li>`;
    return html`
      <section class="card" aria-labelledby="to-come">
        <h2 id="to-come">${say.say("manager.tomorrow_waits")}</h2>
        <ul class="lines">
          ${line("a", say.say("manager.tomorrow_middle"))} ${line(
            "band",
            say.say("manager.tomorrow_most"),
          )} ${line("aim", say.say("manager.sim_target"))}
        </ul>
        <div class="charts">${classesToCome(told).map((class_) => this.#chart(told, class_))}</div>
        <details>
          <summary>${say.say("manager.curve_table")}</summary>
          ${this.#table(told)}
        </details>
      </section>
    `;
  }

  #chart({ as_is }: TomorrowTold, class_: string): TemplateResult {
    const { floor } = this;
    const columns = waitLines(as_is, class_, targetOf(floor, class_));
    return html`
      <div>
        <h3>${nameOf(floor, "classes", class_)}</h3>
        <lines-chart .columns=${columns} .looks=${LOOKS} .step=${HOUR_MIN}
          .label=${(at: number) => clock(floor.say, at)}></lines-chart>
      </div>
    `;
  }

  #table(told: TomorrowTold): TemplateResult {
    const { floor } = this;
    const { say } = floor;
    const caption = say.say("manager.tomorrow_waits");
    return html`
      <div class="wide" tabindex="0" role="group" aria-label=${caption}>
        <table class="sides quarters">
          <thead>
            <tr>
            <th scope="col">${say.say("manager.curve_quarter")}</th>
            ${classesToCome(told).map((class_) =>
              html`<th scope="col">${nameOf(floor, "classes", class_)}</th>`
            )}
          </tr>
          </thead>
          <tbody>${quartersOf(told.as_is).map((at) => this.#quarter(told, at))}</tbody>
        </table>
      </div>
    `;
  }

  #quarter(told: TomorrowTold, at: number): TemplateResult {
    const { say } = this.floor;
    const wait = (class_: string) => {
      const found = waitIn(told.as_is, class_, at);
      if (!found) return say.say("manager.none");
      const [middle, most] = [Math.round(found.middle), Math.round(found.most)];
      return say.say("manager.tomorrow_wait", { middle, most });
    };
    return html`
      <tr>
        <th scope="row">${clock(say, at)}</th>
        ${classesToCome(told).map((class_) => html`<td>${wait(class_)}</td>`)}
      </tr>
    `;
  }
}

customElements.define("tomorrow-part", TomorrowPart);
