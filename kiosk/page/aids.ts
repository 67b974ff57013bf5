/** The bar of aids that never moves, and what it opens. */
import { html, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Aid } from "./visit.ts";
import type { Scene } from "./scene.ts";

const AIDS = [
  ["larger", "a-large-small"],
  ["low", "arrow-down-to-line"],
  ["contrast", "contrast"],
] as const;

export function aids(scene: Scene): TemplateResult {
  const { words } = scene;
  return html`
    <nav class="aids" aria-label=${words.say("kiosk.aids")}>
      ${AIDS.map(([aid, picture]) => button(scene, aid, picture))}
      <button class="aid help" @click=${() => scene.happen({ on: "help", open: true })}>
        <span class="picture">${icon("hand")}</span> ${words.say("kiosk.help")}
      </button>
    </nav>
  `;
}

function button({ visit, words, happen }: Scene, aid: Aid, picture: string): TemplateResult {
  const on = visit.aids.includes(aid);
  return html`
    <button class="aid" aria-pressed=${on} @click=${() => happen({ on: "aid", aid })}>
      <span class="picture">${icon(on ? "check" : picture)}</span> ${words.say(`kiosk.${aid}`)}
    </button>
  `;
}
