/** A device that nobody knows yet shows its one-time code, big, and says who must confirm it. */
import { css, html, LitElement } from "lit";
import { ground } from "web/styles.ts";
import { type Words, words } from "web/words.ts";

/** `<pairing-code code="482913" .words=${words}>`; fills the page, its sizes follow the font size around it. */
export class PairingCode extends LitElement {
  static override properties = { code: {}, words: { attribute: false } };
  declare code: string;
  declare words: Words;

  static override styles = [
    ground,
    css`
      :host {
        display: grid;
        place-content: center;
        gap: 1em;
        min-height: 100vh;
        padding: 2em;
        text-align: center;
      }
      h1 {
        font-size: 1.6em;
      }
      .code {
        font-size: min(5em, 18vw);
        line-height: 1.1;
      }
      p {
        max-width: 30em;
        margin-inline: auto;
      }
    `,
  ];

  constructor() {
    super();
    this.code = "";
    this.words = words("nl");
  }

  override render() {
    return html`
      <h1>${this.words.say("common.pairing_title")}</h1>
      <p class="code display" role="status">${this.code.slice(0, 3)} ${this.code.slice(3)}</p>
      <p>${this.words.say("common.pairing_text")}</p>
    `;
  }
}

customElements.define("pairing-code", PairingCode);
