/** The part "Beloften": how often the announced wait was true, today and in the last weeks. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Kind, Promises, PromisesOfDay } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import { Latest, whyNot } from "./asking.ts";
import { cardStyles } from "./card_styles.ts";
import { chartStyles } from "./chart_styles.ts";
import type { Floor } from "./floor.ts";
import "./lines_chart.ts";
import type { Look } from "./lines_chart.ts";
import { added, datesOf, keptLines, keptPercent, on, type Sum } from "./promises_points.ts";
import { simStyles } from "./sim_styles.ts";
import { noonOf } from "./what_if_form.ts";

const KINDS: readonly Kind[] = ["short", "seated"];
const LOOKS: readonly Look[] = ["a", "b", "aim"];
/** Every call changes today's figures; looking now and then is enough. */
const EVERY_MS = 60_000;

class PromisesPart extends LitElement {
  static override properties = {
    floor: { attribute: false },
    told: { state: true },
    failed: { state: true },
  };
  declare floor: Floor;
  declare told: Promises | undefined;
  declare failed: string;
  readonly #latest = new Latest();
  #timer: ReturnType<typeof setInterval> | undefined;

  static override styles = [...shared, cardStyles, simStyles, chartStyles];

  constructor() {
    super();
    this.failed = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => document.hidden || void this.#look(), EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#latest.stop();
  }

  protected override firstUpdated(): void {
    void this.#look();
  }

  async #look(): Promise<void> {
    const { say, town: { hall } } = this.floor;
    try {
      const told = await this.#latest.ask<Promises>(`/promises?${new URLSearchParams({ hall })}`);
      if (told) [this.told, this.failed] = [told, ""];
    } catch (error) {
      this.failed = whyNot(say, error);
    }
  }

  override render() {
    const { say, now } = this.floor;
    if (this.failed) return html`<p class="failed" role="alert">${this.failed}</p>`;
    if (!this.told) return html`<p class="quiet" role="status">${say.say("manager.loading")}</p>`;
    const today = say.isoDate(now);
    const { days, meant } = this.told;
    const past = days.filter(({ date }) => date !== today);
    return html`
      <div class="halves">
        ${this.#card("today", on(days, today), meant)} ${this.#card("weeks", past, meant)}
      </div>
      ${datesOf(days).length ? this.#course(days, meant) : nothing}
    `;
  }

  #card(which: "today" | "weeks", days: readonly PromisesOfDay[], meant: number): TemplateResult {
    const { say } = this.floor;
    const sum = added(days);
    return html`
      <section class="card" aria-labelledby=${which}>
        <h2 id=${which}>${say.say(`manager.promises_${which}`)}<span class="quiet">${say.say(
          "manager.promises_made",
          { count: sum.promised },
        )}</span></h2>
        <p>${this.#verdict(sum, meant)}</p>
        ${sum.called ? this.#figures(days, sum) : nothing}
      </section>
    `;
  }

  #figures(days: readonly PromisesOfDay[], sum: Sum): TemplateResult {
    const { say } = this.floor;
    return html`
      <dl class="tiles">
        ${this.#figure(say.say("manager.promises_kept"), this.#share(sum))} ${this.#figure(
          say.say("manager.promises_error"),
          this.#minutes(sum.error),
        )} ${this.#figure(this.#which(sum.bias), this.#minutes(sum.bias && Math.abs(sum.bias)))}
      </dl>
      <ul class="kinds">${KINDS.map((kind) => this.#ofKind(kind, days))}</ul>
    `;
  }

  /** How often it was true, and how often that was meant. */
  #verdict(sum: Sum, meant: number): string {
    const { say } = this.floor;
    const share = keptPercent(sum);
    if (share === null) return say.say("manager.promises_none");
    return say.say("manager.promises_verdict", { share, meant: Math.round(100 * meant) });
  }

  /** Which way it was off on the whole. */
  #which(bias: number | null): string {
    const { say } = this.floor;
    return say.say(
      bias !== null && bias < 0 ? "manager.promises_shorter" : "manager.promises_longer",
    );
  }

  #figure(name: string, value: string): TemplateResult {
    return html`
      <div>
        <dt>${name}</dt>
        <dd class="display">${value}</dd>
      </div>
    `;
  }

  #share(sum: Sum): string {
    const { say } = this.floor;
    const count = keptPercent(sum);
    return count === null ? say.say("manager.none") : say.say("manager.percent", { count });
  }

  /** With one decimal: a bias of half a minute is what it is about. */
  #minutes(value: number | null, signed = false): string {
    const { say } = this.floor;
    if (value === null) return say.say("manager.none");
    const tenths = Math.round(10 * value) / 10;
    const sign = tenths < 0 ? "−" : signed && tenths > 0 ? "+" : "";
    return say.say("manager.promises_minutes", { count: `${sign}${say.number(Math.abs(tenths))}` });
  }

  #ofKind(kind: Kind, days: readonly PromisesOfDay[]): TemplateResult {
    const { say } = this.floor;
    const sum = added(days.filter((day) => day.kind === kind));
    return html`<li><b>${say.say(`common.${kind}`)}</b><span>${
      say.say("manager.promises_of", {
        share: this.#share(sum),
        kept: say.number(sum.kept),
        called: say.number(sum.called),
      })
    }</span></li>`;
  }

  #course(days: readonly PromisesOfDay[], meant: number): TemplateResult {
    const { say } = this.floor;
    const dates = datesOf(days);
    return html`
      <section class="card" aria-labelledby="course">
        <h2 id="course">${say.say("manager.promises_course")}</h2>
        ${dates.length > 1 ? this.#chart(days, meant, dates) : nothing} ${this.#table(
          days,
          dates.length === 1,
        )}
      </section>
    `;
  }

  #chart(days: readonly PromisesOfDay[], meant: number, dates: readonly string[]): TemplateResult {
    const { say } = this.floor;
    const line = (look: Look, name: string) =>
      html`<li><i class="line ${look}" aria-hidden="true"></i>${name}</li>`;
    return html`
      <ul class="lines">
        ${line("a", say.say("common.short"))} ${line("b", say.say("common.seated"))} ${line(
          "aim",
          say.say("manager.promises_meant"),
        )}
      </ul>
      <div class="charts">
        <lines-chart .columns=${keptLines(days, meant)} .looks=${LOOKS} .step=${1} .top=${100}
          .label=${(at: number) => dates[at] ? say.shortDate(noonOf(dates[at])) : ""}></lines-chart>
      </div>
    `;
  }

  /** `open`: of one day there is no line to look at. */
  #table(days: readonly PromisesOfDay[], open: boolean): TemplateResult {
    const { say } = this.floor;
    const caption = say.say("manager.promises_course");
    return html`
      <details ?open=${open}>
        <summary>${say.say("manager.curve_table")}</summary>
        <div class="wide" tabindex="0" role="group" aria-label=${caption}>
          <table class="sides">
            <thead>
              <tr>
                <th scope="col">${say.say("manager.sim_day")}</th>
                <th scope="col">${say.say("manager.promises_kind")}</th>
                <th scope="col">${say.say("manager.promises_made_short")}</th>
                <th scope="col">${say.say("manager.promises_kept")}</th>
                <th scope="col">${say.say("manager.promises_error")}</th>
                <th scope="col">${say.say("manager.promises_bias")}</th>
              </tr>
            </thead>
            <tbody>${days.map((day) => this.#row(day))}</tbody>
          </table>
        </div>
      </details>
    `;
  }

  #row(day: PromisesOfDay): TemplateResult {
    const { say } = this.floor;
    const sum = added([day]);
    return html`
      <tr>
        <th scope="row">${say.shortDate(noonOf(day.date))}</th>
        <td>${say.say(`common.${day.kind}`)}</td>
        <td>${say.number(day.promised)}</td>
        <td>${this.#share(sum)}</td>
        <td>${this.#minutes(sum.error)}</td>
        <td>${this.#minutes(sum.bias, true)}</td>
      </tr>
    `;
  }
}

customElements.define("promises-part", PromisesPart);
