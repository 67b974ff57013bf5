/** Staff give a ticket: products, to sit or not, on paper or spoken; then the number, big. */
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { icon, kindIcon } from "web/icon.ts";
import type { ServiceShown, TicketGiven } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import { letGo } from "./keyboard.ts";
import { makeStyles } from "./make_styles.ts";
import { asking, EMPTY, matching, type Order, ordered, withAmount } from "./order.ts";
import { panelHead, panelStyles } from "./panel.ts";
import { keycap, partStyles, stepper } from "./parts.ts";

class TicketMaker extends LitElement {
  static override properties = {
    desk: { attribute: false },
    order: { state: true },
    typed: { state: true },
    given: { state: true },
  };
  declare desk: Desk;
  declare order: Order;
  declare typed: string;
  declare given: TicketGiven | null;

  static override styles = [
    ...shared,
    partStyles,
    panelStyles,
    makeStyles,
  ];

  constructor() {
    super();
    new DeskController(this);
    this.order = EMPTY;
    this.typed = "";
    this.given = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("given")) return;
    this.shadowRoot!.querySelector<HTMLElement>(this.given ? ".ways .main" : "input")!.focus();
  }

  override render() {
    return html`
      ${panelHead(this.desk, "counter.action.make")}
      ${this.given ? this.#number(this.given) : this.#form()}
    `;
  }

  #form() {
    const { words, seen, ready, said } = this.desk;
    const offered = matching(seen.town, this.typed, words);
    const able = ready && asking(this.order, words.language) !== null;
    return html`
      <form @submit=${this.#give}>
        <label class="field">
          <span>${words.say("counter.make.what")}</span>
          <input
            type="search"
            autocomplete="off"
            placeholder=${words.say("counter.make.search")}
            .value=${this.typed}
            @keydown=${this.#pickFirst}
            @input=${(event: InputEvent) => this.typed = (event.target as HTMLInputElement).value}
          >
        </label>
        <div class="products" tabindex="-1">
          <ul>${offered.map((each) => this.#product(each))}</ul>
          ${offered.length ? nothing : html`<p class="field">${words.say("counter.make.none")}</p>`}
        </div>
        ${this.#switch("seat")} ${this.#switch("slip")}
        <div role="alert">
          ${said?.tone === "refused" ? html`<p class="refused">${said.text}</p>` : nothing}
        </div>
        <div class="ways">
          <button type="button" class="button" @click=${() => this.desk.show("none")}>
            ${words.say("common.cancel")}
          </button>
          <button class="button main" aria-disabled=${able ? nothing : "true"}>
            ${words.say("counter.make.give")}${keycap("Enter")}
          </button>
        </div>
      </form>
    `;
  }

  #product(each: ServiceShown) {
    const { words } = this.desk;
    const amount = ordered(this.order, each.id);
    const product = words.text(each.name);
    const change = (to: number) => this.order = withAmount(this.order, each.id, to);
    const pressed = (event: MouseEvent) => {
      letGo(event);
      change(amount ? 0 : 1);
    };
    return html`
      <li class=${amount ? "on" : ""}>
        <button type="button" class="product" aria-pressed=${amount > 0} @click=${pressed}>
          ${amount ? icon("check") : kindIcon(each.kind)}<span>${product}</span>
        </button>
        ${amount
          ? stepper({ product, amount, least: 0, most: each.at_most, change, words })
          : html`<span class="usual">${words.span(each.usual_s * 1000)}</span>`}
      </li>
    `;
  }

  #switch(what: "seat" | "slip") {
    const { words } = this.desk;
    const turn = (event: Event) =>
      this.order = { ...this.order, [what]: (event.target as HTMLInputElement).checked };
    return html`
      <label class="switch">
        <input type="checkbox" .checked=${this.order[what]} @change=${turn}>
        <span>
          <b>${words.say(`counter.make.${what}`)}</b>
          <small>${words.say(`counter.make.${what}_more`)}</small>
        </span>
      </label>
    `;
  }

  #number({ number, kind, before, job }: TicketGiven) {
    const { words, seen } = this.desk;
    return html`
      <div class="given" role="status">
        <p>${words.say("counter.make.given")}</p>
        <number-plate number=${number} look="filled"></number-plate>
        <h3>${words.text(seen.town.places[kind].title)}</h3>
        <p>${before
          ? words.say("counter.make.before", { count: before })
          : words.say("counter.make.first")}</p>
        ${job ? html`<p class="quiet">${words.say("counter.make.printing")}</p>` : nothing}
      </div>
      <div class="ways">
        <button class="button" @click=${() => this.given = null}>
          ${words.say("counter.make.another")}
        </button>
        <button class="button main" @click=${() => this.desk.show("none")}>
          ${words.say("common.close")}${keycap("Esc")}
        </button>
      </div>
    `;
  }

  /** Enter while searching takes the first product found; with nothing typed it gives the ticket. */
  readonly #pickFirst = (event: KeyboardEvent): void => {
    const [first] = matching(this.desk.seen.town, this.typed, this.desk.words);
    if (event.key !== "Enter" || !this.typed.trim() || !first) return;
    event.preventDefault();
    this.order = withAmount(this.order, first.id, ordered(this.order, first.id) || 1);
    this.typed = "";
  };

  readonly #give = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const command = asking(this.order, this.desk.words.language);
    const answer = command && await this.desk.ask([command]);
    if (answer?.answer !== "ticket_given") return;
    this.given = answer;
    this.order = EMPTY;
    this.typed = "";
  };
}

customElements.define("ticket-maker", TicketMaker);
