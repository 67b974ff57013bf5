/** Somebody without a ticket stands at the counter: what for, and the contact begins. */
import { html, LitElement } from "lit";
import { shared } from "web/styles.ts";
import { serve } from "./acting.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import { type Amounts, wanted } from "./order.ts";
import { panelFoot, panelHead, panelStyles, sendForm } from "./panel.ts";
import { partStyles } from "./parts.ts";
import "./pick.ts";

class VisitorHere extends LitElement {
  static override properties = { desk: { attribute: false }, amounts: { state: true } };
  declare desk: Desk;
  declare amounts: Amounts;

  static override styles = [...shared, partStyles, panelStyles];

  constructor() {
    super();
    new DeskController(this);
    this.amounts = {};
  }

  protected override firstUpdated(): void {
    this.shadowRoot!.querySelector<HTMLElement>("product-picker")!.focus();
  }

  override render() {
    const { desk, amounts } = this;
    const { words } = desk;
    const able = desk.ready && wanted(amounts).length > 0;
    return html`
      ${panelHead(desk, "counter.action.serve")}
      <form @submit=${this.#serve}>
        <product-picker
          .town=${desk.seen.town}
          .words=${words}
          .amounts=${amounts}
          .label=${words.say("counter.make.what")}
          @pick=${({ detail }: CustomEvent<Amounts>) => this.amounts = detail}
          @send=${sendForm}
        ></product-picker>
        <p class="quiet">${words.say("counter.serve.more")}</p>
        ${panelFoot(desk, words.say("counter.serve.go"), able)}
      </form>
    `;
  }

  readonly #serve = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const services = wanted(this.amounts);
    if (services.length) await serve(this.desk, services);
  };
}

customElements.define("visitor-here", VisitorHere);
