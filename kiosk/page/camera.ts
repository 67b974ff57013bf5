/** A camera that looks for QR codes for as long as it is on the screen, and shows that it does. */
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import decodeQR from "qr/decode.js";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import type { Words } from "web/words.ts";

/** Often enough to feel at once; a picture takes some milliseconds. */
const LOOK_EVERY_MS = 150;
/** The same code again within this is the same showing. */
const SAME_SHOWING_MS = 4000;
/** Finer than this is not seen better, only slower. */
const WIDEST_PX = 640;

/** `<code-camera .words=${words} @seen=${...}>`: not there at all where no camera is, or none may be used. */
export class CodeCamera extends LitElement {
  static override properties = { words: { attribute: false }, stream: { state: true } };
  declare words: Words;
  declare stream: MediaStream | undefined;

  static override styles = [
    ...shared,
    css`
      :host {
        display: block;
      }
      section {
        display: flex;
        align-items: center;
        gap: calc(32 * var(--u));
        padding: calc(16 * var(--u));
        border: max(2px, calc(var(--border) / 2)) solid var(--line);
        border-radius: calc(24 * var(--u));
        background: var(--raise);
      }
      video {
        flex: none;
        width: calc(320 * var(--u));
        aspect-ratio: 4 / 3;
        border-radius: calc(16 * var(--u));
        background: var(--sunk);
        object-fit: cover;
        transform: scaleX(-1);
      }
      h2 {
        display: flex;
        align-items: center;
        gap: calc(16 * var(--u));
        margin-bottom: calc(8 * var(--u));
        font-size: calc(36 * var(--t));
        font-weight: 700;
        letter-spacing: -0.02em;
        line-height: 1.15;
      }
      h2 span {
        display: inline-flex;
        flex: none;
        font-size: calc(48 * var(--u));
        color: var(--stad-tekst);
      }
      p {
        font-size: calc(30 * var(--t));
        line-height: 1.25;
        color: var(--ink2);
      }
    `,
  ];

  readonly #canvas = new OffscreenCanvas(1, 1);
  #timer: ReturnType<typeof setInterval> | undefined;
  #last = { text: "", at: -Infinity };

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  override render() {
    if (!this.stream) return nothing;
    const { words } = this;
    return html`
      <section>
        <video
          aria-label=${words.say("kiosk.camera_picture")}
          .srcObject=${this.stream}
          autoplay
          muted
          playsinline
        ></video>
        <div role="status">
          <h2><span>${icon("qr-code")}</span> ${words.say("kiosk.camera_on")}</h2>
          <p>${words.say("kiosk.camera_detail")}</p>
        </div>
      </section>
    `;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("stream") && this.stream) {
      this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    }
  }

  /** Whoever may not use the camera, or has none, checks in by code: that is no fault. */
  async #begin(): Promise<void> {
    if (!navigator.mediaDevices) return;
    const video = { width: { ideal: 1280 }, facingMode: "user" };
    const stream = await navigator.mediaDevices.getUserMedia({ video }).catch(() => undefined);
    if (this.isConnected) this.stream = stream;
    else stop(stream);
  }

  #end(): void {
    clearInterval(this.#timer);
    stop(this.stream);
    this.stream = undefined;
  }

  #look(): void {
    const video = this.renderRoot.querySelector("video");
    if (!video?.videoWidth) return;
    const text = this.#read(video);
    if (text === undefined) return;
    const now = performance.now();
    const again = text === this.#last.text && now - this.#last.at < SAME_SHOWING_MS;
    this.#last = { text, at: now };
    if (!again) this.dispatchEvent(new CustomEvent("seen", { detail: text }));
  }

  #read(video: HTMLVideoElement): string | undefined {
    const scale = Math.min(1, WIDEST_PX / video.videoWidth);
    const canvas = this.#canvas;
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    if (!brush) return undefined;
    brush.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(brush.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return undefined; // no code in this picture
    }
  }
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

customElements.define("code-camera", CodeCamera);
