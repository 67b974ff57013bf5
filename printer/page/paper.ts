/** The paper tray: every slip that the printer for trying out puts out, and switches for what can go wrong. */
import { html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { styled } from "web/styled.ts";
import "web/connection-state.ts";
import { icon, shield } from "web/icon.ts";
import { PollController } from "web/poll.ts";
import { shared } from "web/styles.ts";
import { type Key, words } from "web/words.ts";
import { paperStyles } from "./paper_styles.ts";
import { change, type Faults, type SlipOnTray, stands, type Tray } from "./tray.ts";

const ASK_EVERY_MS = 1000;
/** The printer's dots are finer than a screen's: two beside each other are one CSS pixel. */
const DOTS_PER_PIXEL = 2;
const PAPERS = ["ok", "low", "out"] as const;

class PaperPage extends LitElement {
  static override styles = [...shared, paperStyles];
  readonly #tray = new PollController<Tray>(this, "/paper/slips", ASK_EVERY_MS);
  readonly #words = words(document.documentElement.lang);

  constructor() {
    super();
    document.title = this.#words.say("paper.title");
  }

  override render() {
    const tray = this.#tray.value;
    return html`
      <main class="printer">
              <a class="home" href="/">${shield()}${this.#say("signin.back")}</a>
              <h1>${this.#say("paper.title")}</h1>
              <p class="lead">${this.#say("paper.lead")}</p>
              ${this.#line()} ${tray ? this.#printer(tray.faults) : nothing}
            </main>
      <section class="tray" aria-label=${this.#say("paper.slips")}>
              ${tray ? this.#slips(tray) : nothing}
            </section>
    `;
  }

  #say(key: Key): string {
    return this.#words.say(key);
  }

  #line() {
    if (!this.#tray.away) return nothing;
    return html`
      <p class="how">
        <connection-state state="away" .words=${this.#words}></connection-state>
      </p>
    `;
  }

  #printer(faults: Faults) {
    return html`
      <h2>${this.#say("paper.printer")}</h2>
      <p role="status" class="how ${stands(faults) ? "stopped" : faults.paper}">${this.#how(
        faults,
      )}</p>
      <p class="hint">${this.#say("paper.printer_text")}</p>
      <fieldset>
              <legend>${this.#say("paper.paper")}</legend>
              ${PAPERS.map((paper) => this.#paper(paper, faults))}
            </fieldset>
      <fieldset class="switches">
              <legend>${this.#say("paper.faults")}</legend>
              ${this.#switch("paper.cover", faults.cover === "open", (on) => ({
                ...faults,
                cover: on ? "open" : "closed",
              }))}
              ${this.#switch("paper.offline", faults.offline, (on) => ({ ...faults, offline: on }))}
            </fieldset>
    `;
  }

  #how(faults: Faults) {
    if (stands(faults)) return html`${icon("triangle-alert")}${this.#say("paper.stopped")}`;
    const low = faults.paper === "low";
    return html`${icon(low ? "clock-alert" : "circle-check")}${
      this.#say(low ? "paper.still_prints" : "paper.ready")
    }`;
  }

  #paper(paper: Faults["paper"], faults: Faults) {
    return html`<label>
      <input type="radio" name="paper" .checked=${faults.paper === paper}
        @change=${() => this.#change({ ...faults, paper })}>
      ${this.#say(`paper.paper_${paper}`)}
    </label>`;
  }

  #switch(key: Key, on: boolean, changed: (on: boolean) => Faults) {
    return html`<label>
      <input type="checkbox" .checked=${on}
        @change=${(event: Event) =>
      this.#change(changed((event.target as HTMLInputElement).checked))}>
      ${this.#say(key)}
    </label>`;
  }

  async #change(faults: Faults): Promise<void> {
    await change(faults);
    await this.#tray.ask();
  }

  #slips(tray: Tray) {
    if (!tray.slips.length) {
      return html`
        <div class="empty">
          <p>${this.#say("paper.empty")}</p>
          <a class="button main" href="/kiosk">${this.#say("paper.to_kiosk")} ${icon(
            "arrow-right",
          )}</a>
        </div>
      `;
    }
    return html`
      <p class="for-ears" role="status">${this.#printed(tray.slips[0])}</p>
      <ul class="slips">${repeat(tray.slips, (slip) => slip.id, (slip) => this.#slip(slip))}</ul>
    `;
  }

  #slip(slip: SlipOnTray) {
    const width = styled({ "--slip-width": `${slip.width / DOTS_PER_PIXEL}px` });
    return html`
      <li style=${width}>
        <img class="slip" src="/paper/slips/${slip.id}.png" width=${slip.width} height=${slip
          .height}
          alt=${slip.text}>
        <p>${this.#printed(slip)}</p>
      </li>
    `;
  }

  #printed(slip: SlipOnTray): string {
    return this.#words.say("paper.printed_at", { time: this.#words.atTime(slip.at) });
  }
}

customElements.define("paper-page", PaperPage);
