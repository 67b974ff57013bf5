/** The first set-up of a hall: name it, let the devices in, try a slip and a call on each, done. */
import { css, html, LitElement, type TemplateResult } from "lit";
import { ClockController, HallController } from "web/controllers.ts";
import { hallName, tabName } from "web/device.ts";
import { shield } from "web/icon.ts";
import { Hall } from "web/socket.ts";
import { shared } from "web/styles.ts";
import { tagStyles } from "web/wait-bar.ts";
import { words } from "web/words.ts";
import { cardStyles } from "./card_styles.ts";
import { Deeds } from "./deeds.ts";
import { deviceStyles } from "./device_styles.ts";
import { formStyles } from "./form_styles.ts";
import { frameStyles } from "./frame_styles.ts";
import { topStyles } from "./top_styles.ts";
import { Trial } from "./trial.ts";
import { Twice } from "./twice.ts";
import { calling, naming, pairing, printing, ready, type Setting } from "./wizard_steps.ts";

const STEPS = ["name", "devices", "slip", "call", "ready"] as const;

export class WizardPage extends LitElement {
  static override properties = { step: { state: true } };
  declare step: number;

  static override styles = [
    ...shared,
    ...tagStyles,
    frameStyles,
    topStyles,
    cardStyles,
    deviceStyles,
    formStyles,
    css`
      main {
        max-width: 900px;
        padding: 24px 20px;
      }
      h1 {
        display: flex;
        align-items: center;
        gap: 12px;
        font-size: 27px;
      }
      .steps {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        font-size: 15px;
      }
      .steps li {
        border: 0;
        color: var(--ink2);
      }
      .steps [aria-current="step"] {
        color: var(--ink);
        font-weight: 600;
      }
      h2:focus-visible {
        outline: none;
        box-shadow: none;
      }
      .pairings {
        margin-top: 14px;
      }
      .rows .address {
        overflow-wrap: anywhere;
        font-size: 14px;
      }
      .on {
        justify-content: space-between;
      }
    `,
  ];

  readonly #hall = new Hall({
    role: "manager",
    name: tabName("wizard"),
    topics: ["town", "floor", "manager", "kiosk"],
    hall: hallName(),
  });
  readonly #clock = new ClockController(this, this.#hall);
  readonly #deeds = new Deeds(this.#hall, () => this.requestUpdate());
  readonly #twice = new Twice();
  readonly #trial = new Trial(this.#hall, "nl");

  constructor() {
    super();
    this.step = 0;
    new HallController(this, this.#hall);
    this.#hall.connect();
  }

  override render() {
    const town = this.#hall.view("town");
    const view = this.#hall.view("manager");
    const kiosks = this.#hall.view("kiosk");
    const say = words(town?.languages[0] ?? "nl", town?.zone);
    document.documentElement.lang = say.language;
    document.title = say.say("manager.wizard");
    if (!town || !view || !kiosks) {
      const { goodbye } = this.#hall;
      const key = goodbye ? `bye.${goodbye.code}` as const : "manager.loading";
      return html`
        <main>
          <h1>${say.say("manager.wizard")}</h1>
          <p role="status">${say.say(key)}</p>
        </main>
      `;
    }
    return this.#setting({
      say,
      town,
      view,
      kiosks,
      waiting: this.#hall.view("floor")?.waiting ?? [],
      now: this.#clock.now,
      hall: this.#hall,
      deeds: this.#deeds,
      twice: this.#twice,
      trial: this.#trial,
      attempt: (deed, said) => void this.#deeds.attempt(deed, say, said),
    });
  }

  #setting(floor: Setting) {
    const { say } = floor;
    const name = STEPS[this.step];
    const { outcome } = this.#deeds;
    return html`
      <main>
        <h1>${shield()}${say.say("manager.wizard")}</h1>
        <ol class="steps" aria-label=${say.say("manager.wizard_steps")}>${STEPS.map((each, at) =>
          html`<li aria-current=${at === this.step ? "step" : "false"}>${at + 1}. ${
            say.say(`manager.wizard_step_${each}`)
          }</li>`
        )}</ol>
        <section class="card" aria-labelledby="step">
          <h2 id="step" tabindex="-1">${say.say(`manager.wizard_title_${name}`)}</h2>
          <p>${say.say(`manager.wizard_text_${name}`)}</p>
          ${this.#body(floor)}
        </section>
        <p class="outcome ${outcome?.done
          ? "done"
          : "not-done"}" role="status">${outcome?.sentence ?? ""}</p>
        ${this.#ways(floor)}
      </main>
    `;
  }

  #body(floor: Setting): TemplateResult {
    switch (STEPS[this.step]) {
      case "name":
        return naming(floor, () => this.#go(1));
      case "devices":
        return pairing(floor);
      case "slip":
        return printing(floor);
      case "call":
        return calling(floor);
      case "ready":
        return ready(floor);
    }
  }

  #ways({ say, trial }: Setting): TemplateResult {
    const here = this.step;
    const back = html`<button class="button" ?disabled=${here === 0} @click=${() =>
      this.#go(here - 1)}>${say.say("common.back")}</button>`;
    const on = html`<button class="button main" ?disabled=${
      trial.called !== undefined
    } @click=${() => this.#go(here + 1)}>${say.say("manager.wizard_next")}</button>`;
    return html`<div class="ways on">${back}${here < STEPS.length - 1 ? on : ""}</div>`;
  }

  /** The new step is read aloud from its title on. */
  #go(step: number): void {
    this.step = step;
    this.#deeds.outcome = undefined;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>("#step")?.focus();
    });
  }
}

customElements.define("wizard-page", WizardPage);
