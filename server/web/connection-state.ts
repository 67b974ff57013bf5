/** Whether the line to the hall is there, as a small picture and a word. */
import { css, html, LitElement } from "lit";
import { icon, iconStyles } from "web/icon.ts";
import type { LineState } from "web/socket.ts";
import { type Words, words } from "web/words.ts";

const SHOWN = {
  online: ["circle-check", "common.connected"],
  connecting: ["refresh-cw", "common.connecting"],
  away: ["wifi-off", "common.away"],
} as const;

/** `<connection-state .state=${hall.state} .words=${words}>` */
export class ConnectionState extends LitElement {
  static override properties = { state: { reflect: true }, words: { attribute: false } };
  declare state: LineState;
  declare words: Words;

  static override styles = [
    iconStyles,
    css`
      :host {
        display: inline-flex;
        color: var(--ink2);
      }
      :host([state="away"]) {
        color: var(--late);
        font-weight: 600;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 0.45em;
      }
    `,
  ];

  constructor() {
    super();
    this.state = "connecting";
    this.words = words("nl");
  }

  override render() {
    const [picture, key] = SHOWN[this.state];
    return html`<span role="status">${icon(picture)}${this.words.say(key)}</span>`;
  }
}

customElements.define("connection-state", ConnectionState);
