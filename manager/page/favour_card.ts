/** The slider between appointments and walk-ins: what it would have meant on the last days, before it is kept. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { WhatIfTold } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import type { Key } from "web/words.ts";
import { Latest, whyNot } from "./asking.ts";
import { cardStyles } from "./card_styles.ts";
import { chartStyles } from "./chart_styles.ts";
import { compared } from "./compared.ts";
import type { Floor } from "./floor.ts";
import { formStyles } from "./form_styles.ts";
import { simStyles } from "./sim_styles.ts";

const STEP = 0.5;
/** An answer takes seconds of another process: only what the slider stays at is asked. */
const STILL_MS = 600;
/** From walk-ins to appointments, a word for each step. */
const WORDS = [
  "manager.favour_walk_ins",
  "manager.favour_rather_walk_ins",
  "manager.favour_even",
  "manager.favour_rather_agreed",
  "manager.favour_agreed",
] as const satisfies readonly Key[];

/** The word of the step that is nearest. */
export function favourWord(value: number): Key {
  const at = Math.round((Math.max(-1, Math.min(1, value)) + 1) / STEP);
  return WORDS[at];
}

class FavourCard extends LitElement {
  static override properties = {
    floor: { attribute: false },
    value: { state: true },
    told: { state: true },
    busy: { state: true },
    failed: { state: true },
  };
  declare floor: Floor;
  /** What is tried; undefined while the slider stands where the hall has it. */
  declare value: number | undefined;
  declare told: WhatIfTold | undefined;
  declare busy: boolean;
  declare failed: string;
  readonly #latest = new Latest();
  #soon: ReturnType<typeof setTimeout> | undefined;

  static override styles = [...shared, cardStyles, formStyles, simStyles, chartStyles];

  constructor() {
    super();
    this.busy = false;
    this.failed = "";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#soon);
    this.#latest.stop();
  }

  override render() {
    const { say } = this.floor;
    return html`
      <section class="card favour" aria-labelledby="favour">
        <h2 id="favour">${say.say("manager.favour")}</h2>
        <div class="beside">
          <div>${this.#slider()} ${this.#ways()} ${this.#said()}</div>
          <div aria-busy=${this.busy}>${this.#preview()}</div>
        </div>
      </section>
    `;
  }

  #slider(): TemplateResult {
    const { say, view: { favour } } = this.floor;
    const value = this.value ?? favour.value;
    const word = say.say(favourWord(value));
    return html`
      <label class="slider" for="slider"><b>${word}</b></label>
      <input type="range" id="slider" min="-1" max="1" step=${STEP} .value=${String(value)}
        aria-valuetext=${word} aria-describedby="ends" @input=${this.#moved} @change=${this.#left}>
      <p class="ends" id="ends"><span>${say.say("manager.favour_left")}</span><span>${say.say(
        "manager.favour_right",
      )}</span></p>
    `;
  }

  readonly #moved = ({ target }: Event): void => {
    this.value = Number((target as HTMLInputElement).value);
  };

  /** Where the slider was let go is what is looked at; with the keys it passes other places on its way. */
  readonly #left = (): void => {
    clearTimeout(this.#soon);
    if (this.value === undefined || this.value === this.floor.view.favour.value) this.#forget();
    else this.#soon = setTimeout((value: number) => void this.#look(value), STILL_MS, this.value);
  };

  #forget(): void {
    clearTimeout(this.#soon);
    this.#latest.stop();
    this.value = this.told = undefined;
    this.failed = "";
    this.busy = false;
  }

  async #look(value: number): Promise<void> {
    const { say, town: { hall } } = this.floor;
    this.busy = true;
    this.failed = "";
    try {
      const asked = new URLSearchParams({ hall, value: String(value) });
      const told = await this.#latest.ask<WhatIfTold>(`/favour?${asked}`);
      if (told) [this.told, this.busy] = [told, false];
    } catch (error) {
      [this.failed, this.told, this.busy] = [whyNot(say, error), undefined, false];
    }
  }

  #ways(): TemplateResult {
    const { say, view: { favour } } = this.floor;
    const tried = this.value !== undefined && this.value !== favour.value;
    return html`
      <div class="ways">
        ${tried
          ? html`
            <button class="button main" @click=${() => void this.#keep(this.value!)}>${say.say(
              "manager.favour_keep",
            )}</button>
            <button class="button" @click=${() => this.#forget()}>${say.say(
              "manager.favour_not",
            )}</button>
          `
          : nothing}
        ${favour.set && !tried
          ? html`<button class="button" @click=${() => void this.#keep(null)}>${
            say.say("manager.favour_back")
          }</button>`
          : nothing}
      </div>
    `;
  }

  async #keep(value: number | null): Promise<void> {
    const { say, deeds } = this.floor;
    const said = say.say(value === null ? "manager.favour_back_done" : "manager.favour_done");
    if (await deeds.ask({ do: "set_favour", value }, say, said)) this.#forget();
  }

  #said(): TemplateResult {
    const { say, view: { favour } } = this.floor;
    const now = say.say(favour.set ? "manager.favour_set" : "manager.favour_configured", {
      name: say.say(favourWord(favour.value)),
    });
    return html`
      <p class="quiet">${now}</p>
      <p class=${this.failed ? "failed" : "quiet"} role="status">${this.failed ||
        (this.busy ? say.say("manager.sim_busy_now") : "")}</p>
    `;
  }

  #preview(): TemplateResult {
    const { told, floor, value } = this;
    const { say, view: { favour } } = floor;
    if (!told) return html`<p class="quiet">${say.say("manager.favour_text")}</p>`;
    const [was, then] = told.columns;
    if (!then) return html`<p class="quiet">${say.say("manager.sim_no_days")}</p>`;
    return html`
      <p class="quiet">${say.say("manager.favour_days", { count: told.days.length })}</p>
      ${compared(floor, [
        { name: say.say(favourWord(favour.value)), column: was },
        { name: say.say(favourWord(value ?? favour.value)), column: then },
      ], true)}
    `;
  }
}

customElements.define("favour-card", FavourCard);
