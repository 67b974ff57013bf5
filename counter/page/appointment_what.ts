/** What an appointment is for: three letters and Enter take a service, steppers say how many. */
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { Offered } from "web/appointments.ts";
import { find } from "web/find.ts";
import type { ServiceShown, TownView, Wanted } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import type { Words } from "web/words.ts";
import { appointmentStyles } from "./appointment_styles.ts";
import { type Amounts, wanted, withAmount } from "./order.ts";
import { panelStyles } from "./panel.ts";
import { keycap, partStyles, stepper } from "./parts.ts";
import * as products from "./products.ts";

const FOUND_AT_MOST = 5;

/** Tells `pick` with the amounts as they became, and `next` when Enter goes on. */
class ServiceAsker extends LitElement {
  static override properties = {
    town: { attribute: false },
    words: { attribute: false },
    offer: { attribute: false },
    amounts: { attribute: false },
    typed: { state: true },
  };
  declare town: TownView;
  declare words: Words;
  /** What can be booked; undefined until the hall has answered. */
  declare offer: readonly Offered[] | undefined;
  declare amounts: Amounts;
  declare typed: string;
  /** When the offer is known. */
  loaded: Promise<void> = Promise.resolve();

  static override styles = [
    ...shared,
    partStyles,
    panelStyles,
    appointmentStyles,
    css`
      :host {
        flex: none;
        height: auto;
      }
    `,
  ];

  constructor() {
    super();
    this.amounts = {};
    this.typed = "";
  }

  override focus(): void {
    void this.updateComplete.then(() => this.shadowRoot!.querySelector("input")!.focus());
  }

  override render() {
    const { words } = this;
    const chosen = wanted(this.amounts);
    const label = words.say(chosen.length ? "booking.more" : "booking.what");
    return html`
      <div class="what">
        ${chosen.map((each) => this.#chosen(each))}
        <label class="field ${chosen.length ? "small" : ""}">
          <span class=${chosen.length ? "for-ears" : ""}>${label}</span>
          <input
            type="search"
            autocomplete="off"
            placeholder=${chosen.length ? label : words.say("counter.make.search")}
            .value=${this.typed}
            @keydown=${this.#takeFirst}
            @input=${({ target }: Event) => this.typed = (target as HTMLInputElement).value}
          >
        </label>
        ${this.typed.trim() ? this.#offered() : nothing}
      </div>
    `;
  }

  get #found(): readonly ServiceShown[] {
    const not = new Set(this.offer?.filter((each) => !each.bookable).map(({ id }) => id));
    return find(this.town.services, this.typed, this.words.language)
      .filter(({ id }) => !not.has(id) && !this.amounts[id]).slice(0, FOUND_AT_MOST);
  }

  #offered(): TemplateResult {
    const { words } = this;
    const found = this.#found;
    return html`
      <ul class="found">${found.map((each, at) => this.#offer(each, !at))}</ul>
      <p class="none" role="status" ?hidden=${found.length > 0}>${found.length
        ? ""
        : words.say("booking.nothing")}</p>
    `;
  }

  #offer({ id, name, usual_s }: ServiceShown, first: boolean): TemplateResult {
    const { words } = this;
    return html`
      <li>
        <button type="button" class="product" @click=${() => this.#take(id)}>
          <span>${words.text(name)}</span><small>${words.span(usual_s * 1000)}</small>
          ${first ? keycap("Enter") : nothing}
        </button>
      </li>
    `;
  }

  #chosen({ service, amount }: Wanted): TemplateResult {
    const { words, town } = this;
    const shown = products.service(town, service);
    const product = products.name(town, service, words);
    const change = (to: number) => this.#change(service, to);
    return html`
      <div class="chosen-service">
        <b>${product}</b>
        <small class="quiet">${products.usual(shown, amount, words)}</small>
        ${stepper({ product, amount, least: 0, most: shown?.at_most ?? amount, change, words })}
      </div>
    `;
  }

  #take(service: string): void {
    this.typed = "";
    this.#change(service, 1);
    this.focus();
  }

  #change(service: string, to: number): void {
    const { amounts: detail } = withAmount({ amounts: this.amounts }, service, to);
    this.dispatchEvent(new CustomEvent<Amounts>("pick", { detail }));
  }

  /** Enter takes the first that is found; with nothing typed it goes on. */
  readonly #takeFirst = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (!this.typed.trim()) return void this.dispatchEvent(new CustomEvent("next"));
    await this.loaded;
    const [first] = this.#found;
    if (first) this.#take(first.id);
  };
}

customElements.define("service-asker", ServiceAsker);
