/** Numbers from the emergency sheet typed over afterwards: one row at a time, a stack of twenty in a few minutes. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { find } from "web/find.ts";
import type { ServiceShown, VisitFound } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import { DeskController } from "./desk_controller.ts";
import type { HostDesk } from "./host_desk.ts";
import { saidOf } from "./host_ticket.ts";
import { panelLook } from "./host_look_panel.ts";
import { paperLook } from "./host_look_paper.ts";
import { rowStyles } from "./host_look_rows.ts";
import { visits } from "./host_numbers.ts";
import { enteredList, numbersOf } from "./host_paper_list.ts";
import { after, BLANK, entering, type Missing, type PaperRow } from "./host_paper_row.ts";
import { panelTop } from "./host_panels.ts";
import { partStyles, stepper } from "./parts.ts";
import * as products from "./products.ts";

const OFFERED = 3;
const SHEET_AT_MOST = 200;

class PaperEntry extends LitElement {
  static override properties = {
    desk: { attribute: false },
    row: { state: true },
    typed: { state: true },
    missing: { state: true },
    entered: { state: true },
  };
  declare desk: HostDesk;
  declare row: PaperRow;
  declare typed: string;
  declare missing: Missing | null;
  declare entered: readonly VisitFound[] | null;

  static override styles = [...shared, partStyles, rowStyles, panelLook, paperLook];

  constructor() {
    super();
    new DeskController(this);
    this.row = BLANK;
    this.typed = "";
    this.missing = null;
    this.entered = null;
  }

  protected override firstUpdated(): void {
    void this.#look().then(() => {
      // Whoever typed a number already keeps it, however late the answer comes.
      if (!this.row.number) this.row = { ...this.row, number: String(this.#highest() + 1) };
    });
  }

  override render() {
    const { desk, row } = this;
    const { words, ready } = desk;
    return html`
      ${panelTop(desk, words.say("host.paper.title"))}
      <div class="panel-body" tabindex="-1">
        <p class="quiet">${words.say("host.paper.lead")}</p>
        <form @submit=${this.#enter} novalidate>
          <div class="line">
            ${this.#field("number", words.say("host.paper.number"), row.number)}
            ${this.#service()}
            ${this.#field("taken", words.say("host.paper.taken"), row.taken, "10.12")}
          </div>
          ${this.#chosen()}
          <div class="line">
            ${this.#outcome()}
            ${row.helped
              ? html`${this.#field("began", words.say("host.paper.began"), row.began, "10.30")} ${
                this
                  .#field("ended", words.say("host.paper.ended"), row.ended, "10.41")
              }`
              : nothing}
            <button class="button main enter" aria-disabled=${ready ? nothing : "true"}>
              ${words.say("host.paper.enter")}
            </button>
          </div>
          <p class="refused" role="alert">${this.missing
            ? words.say(`host.paper.missing_${this.missing}`)
            : nothing}</p>
          ${saidOf(desk.said)}
        </form>
        ${enteredList(desk, this.entered ?? [])}
      </div>
    `;
  }

  #field(name: "number" | "taken" | "began" | "ended", label: string, value: string, example = "") {
    const { paper_letter } = this.desk.seen.town;
    const typed = (event: InputEvent) => {
      this.row = { ...this.row, [name]: (event.target as HTMLInputElement).value };
      this.missing = null;
    };
    return html`
      <label class="field ${name}">
        <span>${label}</span>
        <span class="box">${name === "number" ? html`<b>${paper_letter}</b>` : nothing}<input
            name=${name}
            type="text"
            inputmode=${name === "number" ? "numeric" : "decimal"}
            autocomplete="off"
            maxlength="6"
            placeholder=${example}
            aria-invalid=${this.missing === name}
            .value=${value}
            @input=${typed}
          ></span>
      </label>
    `;
  }

  /** Three letters and Tab are enough, or a touch on what is offered; nothing moves under a finger by itself. */
  #service(): TemplateResult {
    const { words } = this.desk;
    const typed = (event: InputEvent) => {
      this.typed = (event.target as HTMLInputElement).value;
      this.row = { ...this.row, service: null };
      this.missing = null;
    };
    return html`
      <div class="field service">
        <label for="service"><span>${words.say("host.paper.service")}</span></label>
        <span class="box"><input
            id="service"
            type="search"
            autocomplete="off"
            spellcheck="false"
            aria-invalid=${this.missing === "service"}
            .value=${this.typed}
            @input=${typed}
            @keydown=${(event: KeyboardEvent) => event.key === "Tab" && this.#takeFirst()}
          ></span>
        ${this.row.service || !this.#offered.length ? nothing : html`
          <ul class="offered">${this.#offered.map((each) =>
            html`
              <li><button
                type="button"
                class="button"
                tabindex="-1"
                @mousedown=${(event: MouseEvent) => event.preventDefault()}
                @click=${() => this.#take(each)}
              >${words.text(each.name)}</button></li>
            `
          )}</ul>
        `}
      </div>
    `;
  }

  #chosen(): TemplateResult | typeof nothing {
    const { words, seen } = this.desk;
    const { service, amount, seat } = this.row;
    const shown = service ? products.service(seen.town, service) : undefined;
    if (!shown) return nothing;
    const product = words.text(shown.name);
    const change = (to: number) => this.row = { ...this.row, amount: to };
    const sit = (event: Event) =>
      this.row = { ...this.row, seat: (event.target as HTMLInputElement).checked };
    return html`
      <div class="chosen">
        <b>${product}</b>
        ${stepper({ product, amount, least: 1, most: shown.at_most, change, words })}
        <label class="switch">
          <input type="checkbox" .checked=${seat} @change=${sit}><span>${words.say(
            "counter.make.seat",
          )}</span>
        </label>
      </div>
    `;
  }

  #outcome(): TemplateResult {
    const { words } = this.desk;
    const choice = (helped: boolean) =>
      html`
        <label class="choice">
          <input
            type="radio"
            name="outcome"
            .checked=${this.row.helped === helped}
            @change=${() => this.row = { ...this.row, helped }}
          ><span>${words.say(helped ? "host.paper.helped" : "host.paper.waits")}</span>
        </label>
      `;
    return html`
      <fieldset>
        <legend class="for-ears">${words.say("host.paper.outcome")}</legend>
        ${choice(false)} ${choice(true)}
      </fieldset>
    `;
  }

  get #offered(): readonly ServiceShown[] {
    const { seen, words } = this.desk;
    return find(seen.town.services, this.typed, words.language).slice(0, OFFERED);
  }

  #take(service: ServiceShown): void {
    this.row = { ...this.row, service: service.id, amount: 1 };
    this.typed = this.desk.words.text(service.name);
    this.missing = null;
  }

  #takeFirst(): void {
    const [first] = this.#offered;
    if (!this.row.service && first) this.#take(first);
  }

  readonly #enter = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    this.#takeFirst();
    const { words, now, seen, ready } = this.desk;
    if (!ready) return;
    const command = entering(this.row, words.isoDate(now), seen.town.zone);
    this.missing = typeof command === "string" ? command : null;
    if (typeof command === "string") return this.#focus(command);
    if (!await this.desk.ask(command)) return;
    this.desk.say("done", "host.said.entered", {
      number: `${seen.town.paper_letter} ${command.number}`,
    });
    this.row = after(this.row);
    this.typed = "";
    await this.#look();
    this.#focus("service");
  };

  #focus(name: Missing): void {
    void this.updateComplete.then(() =>
      this.shadowRoot!.querySelector<HTMLElement>(`.field.${name} input`)?.focus()
    );
  }

  async #look(): Promise<void> {
    const { paper_letter } = this.desk.seen.town;
    this.entered = await visits(paper_letter, SHEET_AT_MOST) ?? this.entered;
  }

  #highest(): number {
    return Math.max(0, ...numbersOf(this.entered ?? []));
  }
}

customElements.define("paper-entry", PaperEntry);
