/** The nummerbordje: a ticket's number on a plate with a thin line inside, like an enamel house number. */
import { css, html, LitElement } from "lit";

/** `filled`: your own or called number. `outlined`: one that waits. `paper`: as it stands on the slip. */
export type Look = "filled" | "outlined" | "paper";

/** `<number-plate number="A 147" look="filled">`; its size is the font size around it. */
export class NumberPlate extends LitElement {
  static override properties = { number: {}, look: { reflect: true } };
  declare number: string;
  declare look: Look;

  static override styles = css`
    :host {
      display: inline-block;
      font-weight: 700;
      font-variation-settings: "opsz" 32;
      font-variant-numeric: tabular-nums;
      letter-spacing: -0.02em;
      line-height: 1;
      white-space: nowrap;
    }
    span {
      position: relative;
      display: block;
      padding: 0.2em 0.33em;
      border: max(1.5px, 0.03em) solid var(--ink);
      border-radius: 0.2em;
      background: var(--raise);
      color: var(--ink);
    }
    :host([look="filled"]) span {
      border-color: var(--stad-rand);
      background: var(--stad);
      color: var(--op-stad);
    }
    :host([look="filled"]) span::before,
    :host([look="paper"]) span::before {
      content: "";
      position: absolute;
      inset: 0.055em;
      border: max(1px, 0.017em) solid currentColor;
      border-radius: 0.13em;
      opacity: 0.55;
    }
    :host([look="paper"]) span {
      border-color: #000000;
      background: #ffffff;
      color: #000000;
    }
  `;

  constructor() {
    super();
    this.number = "";
    this.look = "outlined";
  }

  override render() {
    return html`<span>${this.number}</span>`;
  }
}

customElements.define("number-plate", NumberPlate);
