/** The kiosk's page: draws the visit inside its frame, and says when the hall is away. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { ClockController, HallController } from "web/controllers.ts";
import { deviceName, hallName } from "web/device.ts";
import { shield } from "web/icon.ts";
import "web/pairing-code.ts";
import { Hall } from "web/socket.ts";
import { words } from "web/words.ts";
import { aids } from "./aids.ts";
import { typedByHand } from "./check_in.ts";
import { doneSaid } from "./done.ts";
import { Keyboard } from "./keyboard.ts";
import { looks } from "./looks.ts";
import { away, evacuation, starting } from "./notices.ts";
import { question } from "./questions.ts";
import { type Scene, told } from "./scene.ts";
import { screen, screenName } from "./screen.ts";
import { counts, SAME_TOUCH_MS, type Touch } from "./touch.ts";
import { shown } from "./visit.ts";
import { VisitController } from "./visit_controller.ts";

/** A blink of the line is not worth a word; a longer one is. */
const AWAY_AFTER_MS = 1500;

export class KioskPage extends LitElement {
  static override styles = looks;

  readonly #device = deviceName("kiosk-1");
  readonly #hall = new Hall({
    role: "kiosk",
    name: this.#device,
    topics: ["town", "kiosk"],
    hall: hallName(),
  });
  readonly #clock = new ClockController(this, this.#hall);
  readonly #visits = new VisitController(this, this.#hall);
  #lineLost: number | null = Date.now();
  #touch: Touch | null = null;
  #place = "";
  #turn = 0;

  constructor() {
    super();
    new HallController(this, this.#hall);
    this.#hall.listen({
      state: (state) => this.#lineLost = state === "online" ? null : this.#lineLost ?? Date.now(),
    });
    new Keyboard(this, (read) => this.#visits.scanned(read), (key) => this.#typed(key));
    this.addEventListener("click", (event) => this.#sift(event), { capture: true });
    this.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#hall.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hall.disconnect();
  }

  override render(): TemplateResult {
    const scene = this.#scene();
    const spoken = scene?.words ?? words("nl");
    if (this.#hall.pairing) {
      return html`<pairing-code code=${this.#hall.pairing.code} .words=${spoken}></pairing-code>`;
    }
    if (!scene) return html`<main>${this.#away ? this.#awayNotice() : starting(spoken)}</main>`;
    if (scene.kiosk.notices.evacuation !== null) {
      return html`<main class="at-evacuation" lang=${scene.town.languages[0]}>${
        evacuation(scene)
      }</main>`;
    }
    return this.#frame(scene);
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { aids, language } = this.#visits.visit;
    this.toggleAttribute("larger", aids.includes("larger"));
    this.toggleAttribute("low", aids.includes("low"));
    this.toggleAttribute("contrast", aids.includes("contrast"));
    document.documentElement.dataset.theme = aids.includes("contrast") ? "contrast" : "light";
    document.documentElement.lang = language;
    this.#moveFocus();
  }

  #scene(): Scene | undefined {
    const town = this.#hall.view("town");
    const kiosk = this.#hall.view("kiosk");
    if (!town || !kiosk) return undefined;
    const { visit, leftMs, happen, take, checkIn, scanned, book, stay, end } = this.#visits;
    const spoken = words(visit.language, town.zone);
    const now = this.#clock.now;
    const device = this.#device;
    if (leftMs === null) this.#turn = now;
    const turn = this.#turn;
    return {
      town,
      kiosk,
      visit,
      leftMs,
      now,
      turn,
      device,
      words: spoken,
      happen,
      take,
      checkIn,
      scanned,
      book,
      stay,
      end,
    };
  }

  #frame(scene: Scene): TemplateResult {
    const { words, now, visit, town } = scene;
    const last = shown(visit);
    const hidden = this.#away && last.at !== "done" && last.at !== "booked";
    return html`
      <header>
        <div class="town">
          ${shield()}
          <p>${told(scene, town.name)} ${this.#translated(scene)}</p>
        </div>
        <p class="clock"><strong>${words.atTime(now)}</strong> ${words.date(now)}</p>
      </header>
      <main class="at-${hidden ? "away" : screenName(scene)}">
        ${hidden ? this.#awayNotice() : screen(scene)}
      </main>
      ${aids(scene)}
      <p class="for-ears" role="status">${last.at === "done"
        ? doneSaid(scene, last.ticket, last.arrived)
        : ""}</p>
      ${hidden ? nothing : question(scene, this.#visits.asks)}
    `;
  }

  /** A translation is a courtesy, and says so. */
  #translated({ words, visit, town }: Scene): TemplateResult | typeof nothing {
    if (visit.language === town.languages[0]) return nothing;
    return html`<small>${words.say("kiosk.translation")}</small>`;
  }

  #awayNotice(): TemplateResult {
    return away(words(this.#visits.visit.language), this.#hall.goodbye?.code);
  }

  get #away(): boolean {
    return this.#lineLost !== null && Date.now() - this.#lineLost > AWAY_AFTER_MS;
  }

  /** While the attribute `resting` stands, a second touch of the same thing does not count. */
  #sift(event: Event): void {
    const target = event.composedPath().find((each) =>
      each instanceof Element && each.matches("button, label, input, dialog")
    );
    const touch = { at: Date.now(), what: target, screen: this.#place };
    if (!counts(touch, this.#touch)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    this.#touch = touch;
    this.toggleAttribute("resting", true);
    setTimeout(() => {
      if (this.#touch === touch) this.toggleAttribute("resting", false);
    }, SAME_TOUCH_MS);
  }

  /** A new screen is read from its heading; a question takes the focus until it is answered. */
  #moveFocus(): void {
    const dialog = this.renderRoot.querySelector("dialog");
    if (dialog && !dialog.open) dialog.showModal();
    const place = dialog ? `question over ${this.#screenShown()}` : this.#screenShown();
    if (place === this.#place) return;
    const first = this.#place === "";
    this.#place = place;
    if (!first && !dialog) this.renderRoot.querySelector("h1")?.focus();
  }

  /** A key that no field has, on the screen where a code is typed. */
  #typed(key: string): boolean {
    const scene = this.#scene();
    const screen = shown(this.#visits.visit);
    const how = scene?.town.check_in;
    if (!how || screen.at !== "check-in" || !typedByHand(scene, how, screen.typed, key)) {
      return false;
    }
    // From here on the keys are the field's own: its Enter must not press the button that had the focus.
    this.renderRoot.querySelector<HTMLElement>(".code input")?.focus();
    return true;
  }

  #screenShown(): string {
    const name = this.renderRoot.querySelector("main")?.className ?? "pairing";
    return `${name} ${this.#visits.visit.screens.length}`;
  }
}

customElements.define("kiosk-page", KioskPage);
