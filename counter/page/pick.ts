/** Choose products and how many: search, take the first by Enter, or touch; one list for all panels that need it. */
import { css, html, LitElement } from "lit";
import { icon, kindIcon } from "web/icon.ts";
import type { ServiceShown, TownView } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import type { Words } from "web/words.ts";
import { letGo } from "./keyboard.ts";
import { type Amounts, matching, ordered, withAmount } from "./order.ts";
import { panelStyles } from "./panel.ts";
import { partStyles, stepper } from "./parts.ts";

/** Tells `pick` with the amounts as they became. */
class ProductPicker extends LitElement {
  static override properties = {
    town: { attribute: false },
    words: { attribute: false },
    amounts: { attribute: false },
    label: {},
    typed: { state: true },
  };
  declare town: TownView;
  declare words: Words;
  declare amounts: Amounts;
  declare label: string;
  declare typed: string;

  static override styles = [
    ...shared,
    partStyles,
    panelStyles,
    css`
      .products {
        flex: 1 1 120px;
        min-height: 96px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-row);
        background: var(--raise);
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        min-height: 46px;
        padding: 3px 8px 3px 4px;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      li.on {
        background: var(--stad-zacht);
      }
      .product {
        display: flex;
        flex: 1;
        align-items: center;
        gap: 10px;
        min-height: 40px;
        min-width: 0;
        padding: 2px 8px;
        border: 0;
        border-radius: 8px;
        background: none;
        color: inherit;
        font: inherit;
        font-size: 15px;
        line-height: 1.25;
        text-align: left;
        cursor: pointer;
      }
      .product:focus-visible {
        outline-offset: -3px;
      }
      .product .icon {
        width: 21px;
        height: 21px;
        color: var(--ink2);
        --icon-stroke: 1.7;
      }
      .on .product {
        font-weight: 600;
      }
      .usual {
        padding-right: 8px;
        color: var(--ink2);
        font-size: 14px;
        white-space: nowrap;
      }
      .none {
        padding: 10px 14px;
      }
    `,
  ];

  constructor() {
    super();
    this.amounts = {};
    this.typed = "";
  }

  override focus(): void {
    this.updateComplete.then(() => this.shadowRoot!.querySelector("input")!.focus());
  }

  override render() {
    const { words } = this;
    const offered = this.#offered();
    return html`
      <label class="field">
        <span>${this.label}</span>
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
        <p class="none" role="status" ?hidden=${offered.length > 0}>
          ${offered.length ? "" : words.say("counter.make.none")}
        </p>
      </div>
    `;
  }

  /** What is chosen stands first while nothing is searched. */
  #offered(): readonly ServiceShown[] {
    const found = matching(this.town, this.typed, this.words);
    if (this.typed.trim()) return found;
    const chosen = found.filter(({ id }) => this.amounts[id]);
    return [...chosen, ...found.filter(({ id }) => !this.amounts[id])];
  }

  #product(each: ServiceShown) {
    const { words } = this;
    const amount = ordered(this, each.id);
    const product = words.text(each.name);
    const change = (to: number) => this.#change(each.id, to);
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

  #change(service: string, to: number): void {
    const { amounts: detail } = withAmount({ amounts: this.amounts }, service, to);
    this.dispatchEvent(new CustomEvent<Amounts>("pick", { detail }));
  }

  /** Enter while searching takes the first product found; with nothing typed it sends the form. */
  readonly #pickFirst = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const [first] = matching(this.town, this.typed, this.words);
    if (!this.typed.trim()) return void this.dispatchEvent(new CustomEvent("send"));
    if (!first) return;
    this.#change(first.id, ordered(this, first.id) || 1);
    this.typed = "";
  };
}

customElements.define("product-picker", ProductPicker);
