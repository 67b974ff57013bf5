/** Staff give a ticket: products, to sit or not, on paper or spoken; then the number, big. */
import { html, LitElement, nothing, type PropertyValues } from "lit";
import type { TicketGiven } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import { makeStyles } from "./make_styles.ts";
import { type Amounts, asking, EMPTY, type Order } from "./order.ts";
import { panelFoot, panelHead, panelStyles, sendForm } from "./panel.ts";
import { keycap, partStyles } from "./parts.ts";
import "./pick.ts";

class TicketMaker extends LitElement {
  static override properties = {
    desk: { attribute: false },
    order: { state: true },
    given: { state: true },
  };
  declare desk: Desk;
  declare order: Order;
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
    this.given = null;
  }

  protected override willUpdate(): void {
    const { chosen } = this.desk.opening;
    if (!this.hasUpdated && chosen) this.order = { ...EMPTY, amounts: { [chosen]: 1 } };
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("given")) return;
    this.shadowRoot!.querySelector<HTMLElement>(this.given ? ".ways .main" : "product-picker")!
      .focus();
  }

  override render() {
    return html`
      ${panelHead(this.desk, "counter.action.make")}
      ${this.given ? this.#number(this.given) : this.#form()}
    `;
  }

  #form() {
    const { words, seen, ready } = this.desk;
    const able = ready && asking(this.order, words.language) !== null;
    return html`
      <form @submit=${this.#give}>
        <product-picker
          .town=${seen.town}
          .words=${words}
          .amounts=${this.order.amounts}
          .label=${words.say("counter.make.what")}
          @pick=${({ detail }: CustomEvent<Amounts>) =>
            this.order = { ...this.order, amounts: detail }}
          @send=${sendForm}
        ></product-picker>
        ${this.#switch("seat")} ${this.#switch("slip")} ${panelFoot(
          this.desk,
          words.say("counter.make.give"),
          able,
        )}
      </form>
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

  readonly #give = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const command = asking(this.order, this.desk.words.language);
    const answer = command && await this.desk.ask([command]);
    if (answer?.answer !== "ticket_given") return;
    this.given = answer;
    this.order = EMPTY;
  };
}

customElements.define("ticket-maker", TicketMaker);
