/** Setting up a display (`?setup`): size and distance in, legible or not and the lines for config.toml out. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { TownView, ZoneShown } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import { type Key, type Words, words } from "web/words.ts";
import { complete, configuration, type Measured, measured, panel } from "./measured.ts";
import { callLines, capitalMm, counterCards, type Panel, type Widths } from "./sizes.ts";
import type { CallLines, CounterCards, Illegible } from "./sizes.ts";
import { setupStyles } from "./setup_styles.ts";

const FIELDS = [
  ["diagonalInch", "display.setup_diagonal"],
  ["widthPx", "display.setup_width"],
  ["heightPx", "display.setup_height"],
  ["distanceM", "display.setup_distance"],
] as const satisfies readonly (readonly [keyof Measured, Key])[];

const LAYOUTS = ["calls", "counters"] as const;

/** `<display-setup .town .zone .widths .say .ring>`; `ring` lets the gong be heard. */
export class DisplaySetup extends LitElement {
  static override properties = {
    town: { attribute: false },
    zone: { attribute: false },
    widths: { attribute: false },
    say: { attribute: false },
    ring: { attribute: false },
    typed: { state: true },
  };
  declare town: TownView;
  declare zone: ZoneShown;
  declare widths: Widths;
  declare say: Words;
  declare ring: () => void;
  declare typed: Partial<Measured>;

  static override styles = [...shared, setupStyles];

  constructor() {
    super();
    this.say = words("nl");
    this.ring = () => {};
    this.typed = {};
  }

  override render() {
    const zone = this.say.text(this.zone.name);
    return html`
      <main>
        <h1>${this.say.say("display.setup", { zone })}</h1>
        <p class="quiet">${this.say.say("display.setup_lead")}</p>
        <form @input=${this.#type}>${FIELDS.map(([name, key]) => this.#field(name, key))} ${this
          .#layouts()}</form>
        <section role="status">${this.#result()}</section>
        <p class="ways">
          <button class="button" @click=${this.ring}>${icon("bell-ring")}${this.say.say(
            "display.setup_gong",
          )}</button>
          <a class="button main" href=${location.pathname}>${this.say.say(
            "display.setup_open",
          )}${icon("arrow-right")}</a>
        </p>
      </main>
    `;
  }

  /** This window is on the panel, so its shape is the panel's. */
  get #measured(): Measured {
    const heightPx = Math.round(this.zone.width_px * screen.height / screen.width);
    return { ...measured(this.zone, heightPx), ...this.typed };
  }

  #field(name: (typeof FIELDS)[number][0], key: Key): TemplateResult {
    return html`
      <label>${this.say.say(key)}
        <input type="number" name=${name} min="0" step="any" .value=${String(this.#measured[name])}>
      </label>
    `;
  }

  #layouts(): TemplateResult {
    return html`
      <fieldset>
        <legend>${this.say.say("display.setup_layout")}</legend>
        ${LAYOUTS.map((layout) =>
          html`<label><input type="radio" name="layout" value=${layout} ?checked=${
            layout === this.zone.layout
          }>${this.say.say(`display.setup_${layout}`)}</label>`
        )}
      </fieldset>
    `;
  }

  #type(event: Event & { target: HTMLInputElement }): void {
    const { name, value, valueAsNumber } = event.target;
    this.typed = { ...this.typed, [name]: name === "layout" ? value : valueAsNumber };
  }

  #result(): TemplateResult | typeof nothing {
    const given = this.#measured;
    if (!complete(given)) return nothing;
    const on = panel(given);
    const layout = given.layout === "calls"
      ? callLines(on, this.widths)
      : counterCards(on, this.widths, this.zone.counters.length);
    return layout.legible ? this.#legible(layout, on, given) : this.#refused(layout, on);
  }

  #legible(layout: CallLines | CounterCards, on: Panel, given: Measured): TemplateResult {
    const size = "lines" in layout ? layout.others : layout.place;
    const capital = Math.floor(capitalMm(size, on));
    const needed = Math.ceil(12.2 * on.distanceM);
    return html`
      <h2>${icon("circle-check")}${this.say.say("display.legible", {
        distance: this.say.number(on.distanceM),
      })}</h2>
      <p>${this.say.say("display.legible_text", { capital, needed })}
        ${"lines" in layout
          ? this.say.say("display.setup_lines", { count: layout.lines })
          : nothing}
      </p>
      <h3>${this.say.say("display.setup_config", { zone: this.zone.id })}</h3>
      <pre tabindex="0">${configuration(given)}</pre>
    `;
  }

  #refused(why: Illegible, on: Panel): TemplateResult {
    const metres = (value: number) => this.say.number(Math.floor(value * 10) / 10);
    return html`
      <h2 class="refused">${icon("triangle-alert")}${this.say.say("display.illegible", {
        distance: metres(on.distanceM),
      })}</h2>
      <p>${this.say.say("display.illegible_text", {
        capital: Math.floor(why.capitalMm),
        needed: Math.ceil(why.neededMm),
        up_to: metres(why.upToM),
      })} ${this.say.say("display.illegible_do")}</p>
    `;
  }
}

customElements.define("display-setup", DisplaySetup);
