/** All the services of one ticket, with their amounts, before it is taken. */
import { html, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Wanted } from "web/protocol.ts";
import { choice } from "./choice.ts";
import { mayAddMore } from "./flow.ts";
import { back, heading, refusal } from "./parts.ts";
import { type Scene, told } from "./scene.ts";
import { another, take } from "./service.ts";
import { minutes, serviceIn, usualSeconds } from "web/sums.ts";

export function list(scene: Scene): TemplateResult {
  const { visit, town, words } = scene;
  const count = minutes(usualSeconds(visit.chosen, town));
  return html`
    <div class="read">
      <div class="head">
        <p class="eyebrow">${words.say("kiosk.minutes", { count })}</p>
        ${heading(words.say("kiosk.list"), "second")}
      </div>
    </div>
    <div class="act">
      <ul class="wanted">${visit.chosen.map((each) => row(scene, each))}</ul>
      ${choice(scene, visit.chosen)} ${refusal(scene)}
      ${mayAddMore(visit, town)
        ? another(scene)
        : html`<p class="full">${words.say("kiosk.full")}</p>`}
      <div class="buttons">${back(scene)} ${take(scene)}</div>
    </div>
  `;
}

function row(scene: Scene, { service: id, amount }: Wanted): TemplateResult {
  const { words, town } = scene;
  const service = serviceIn(town, id);
  const by = (step: 1 | -1) => () => scene.happen({ on: "amount", service: id, by: step });
  const named = { service: words.text(service.name) };
  const fewer = words.say(amount > 1 ? "kiosk.fewer_of" : "kiosk.remove", named);
  return html`
    <li class="card">
      <span class="name">${told(scene, service.name)}</span>
      <div class="stepper">
        <button aria-label=${fewer} @click=${by(-1)}>${icon(
          amount > 1 ? "minus" : "trash",
        )}</button>
        <output>${amount}</output>
        <button
          aria-label=${words.say("kiosk.more_of", named)}
          ?disabled=${amount >= service.at_most}
          @click=${by(1)}
        >
          ${icon("plus")}
        </button>
      </div>
    </li>
  `;
}
