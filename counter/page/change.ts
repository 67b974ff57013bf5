/** Other products for a visit, and for who still waits another promise. */
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { ChangeVisit } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import { change } from "./acting.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import { type Amounts, amountsOf, wanted } from "./order.ts";
import { panelFoot, panelHead, panelStyles, sendForm } from "./panel.ts";
import { partStyles } from "./parts.ts";
import "./pick.ts";

class VisitChanger extends LitElement {
  static override properties = {
    desk: { attribute: false },
    amounts: { state: true },
    seat: { state: true },
    promise: { state: true },
  };
  declare desk: Desk;
  declare amounts: Amounts | null;
  declare seat: boolean;
  /** The class that staff choose, "" for what follows from the products. */
  declare promise: string;

  static override styles = [
    ...shared,
    partStyles,
    panelStyles,
    css`
      select {
        min-height: 44px;
        padding: 6px 12px;
        border: max(var(--border), 1.5px) solid var(--edge);
        border-radius: var(--radius-row);
        background: var(--raise);
      }
    `,
  ];

  constructor() {
    super();
    new DeskController(this);
    this.amounts = null;
    this.seat = false;
    this.promise = "";
  }

  protected override willUpdate(): void {
    const { subject } = this.desk;
    if (this.amounts || !subject) return;
    const here = this.#here;
    const asked = subject.services.map(({ service, amount }) => ({
      service,
      amount: here ? Math.max(1, this.desk.amountOf(service)) : amount,
    }));
    this.amounts = amountsOf(asked);
    this.seat = subject.seat ?? false;
  }

  protected override firstUpdated(): void {
    this.shadowRoot!.querySelector<HTMLElement>("product-picker")?.focus();
  }

  /** Whether the visit is at this counter: then kind and promise stay. */
  get #here(): boolean {
    return this.desk.view.contact?.ticket === this.desk.opening.about;
  }

  override render() {
    const { desk, amounts } = this;
    const { subject, words } = desk;
    if (!subject || !amounts) return nothing;
    const able = desk.ready && wanted(amounts).length > 0;
    return html`
      ${panelHead(desk, "counter.change.title", subject.number)}
      <form @submit=${this.#keep}>
        <product-picker
          .town=${desk.seen.town}
          .words=${words}
          .amounts=${amounts}
          .label=${words.say("counter.change.what")}
          @pick=${({ detail }: CustomEvent<Amounts>) => this.amounts = detail}
          @send=${sendForm}
        ></product-picker>
        ${this.#here
          ? html`<p class="quiet">${words.say("counter.change.here")}</p>`
          : this.#promised()}
        ${panelFoot(desk, words.say("counter.change.keep"), able)}
      </form>
    `;
  }

  #promised(): TemplateResult {
    const { words, seen } = this.desk;
    return html`
      <label class="switch">
        <input
          type="checkbox"
          .checked=${this.seat}
          @change=${(event: Event) => this.seat = (event.target as HTMLInputElement).checked}
        >
        <span>
          <b>${words.say("counter.change.seat")}</b>
          <small>${words.say("counter.make.seat_more")}</small>
        </span>
      </label>
      <label class="field">
        <span>${words.say("counter.change.promise")}</span>
        <select @change=${(event: Event) =>
          this.promise = (event.target as HTMLSelectElement).value}>
          <option value="">${words.say("counter.change.by_products")}</option>
          ${seen.town.classes.map((each) =>
            html`<option value=${each.id}>${
              words.say("counter.change.class", {
                name: words.text(each.name),
                count: Math.round(each.target_ms / 60_000),
              })
            }</option>`
          )}
        </select>
      </label>
    `;
  }

  readonly #keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { subject } = this.desk;
    const services = wanted(this.amounts ?? {});
    if (!subject || !services.length) return;
    const class_ = this.promise || null;
    const { ticket, number } = subject;
    const asked: ChangeVisit = { do: "change_visit", ticket, services, seat: this.seat, class_ };
    await change(this.desk, asked, number);
  };
}

customElements.define("visit-changer", VisitChanger);
