/** A QR code on its own white ground, in every theme, for phones need the contrast and the margin. */
import { css, html, LitElement } from "lit";

/** `<qr-picture src="data:image/svg+xml,..." alt="...">`; its width is that of the host. */
export class QrPicture extends LitElement {
  static override properties = { src: {}, alt: {} };
  declare src: string;
  declare alt: string;

  static override styles = css`
    :host {
      display: inline-block;
      padding: 6px;
      border-radius: var(--radius-row);
      background: #ffffff;
    }
    img {
      display: block;
      width: 100%;
      image-rendering: pixelated;
    }
  `;

  constructor() {
    super();
    this.src = "";
    this.alt = "";
  }

  override render() {
    return html`<img src=${this.src} alt=${this.alt}>`;
  }
}

customElements.define("qr-picture", QrPicture);
