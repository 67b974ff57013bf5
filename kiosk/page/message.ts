/** Messages of the hall on the first screen: one at a time, taking turns until somebody begins. */
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { icon } from "web/icon.ts";
import { inTurn } from "web/notices.ts";
import { type Scene, told } from "./scene.ts";

/** Who listens hears each of them once; who looks sees the one whose turn it is. */
export function message(scene: Scene): TemplateResult | typeof nothing {
  const { words, kiosk: { notices: { messages } }, turn } = scene;
  const shown = inTurn(messages, turn);
  if (!shown) return nothing;
  return html`
    <div class="for-ears" role="status">${messages.map(({ text }) =>
      html`<p>${words.say("common.message")}: ${told(scene, text)}</p>`
    )}</div>
    ${keyed(
      shown.id,
      html`
        <p class="message" aria-hidden="true">
          <span class="picture">${icon("megaphone")}</span> <span>${told(scene, shown.text)}</span>
        </p>
      `,
    )}
  `;
}
