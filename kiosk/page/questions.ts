/** What stands above a screen until it is answered: help, and whether somebody is still there. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { secondsLeft } from "./patience.ts";
import { type Scene, told } from "./scene.ts";

/** `asks`: the visitor has done nothing for long. */
export function question(scene: Scene, asks: boolean): TemplateResult | typeof nothing {
  if (asks) return stillThere(scene);
  return scene.visit.help ? help(scene) : nothing;
}

function help(scene: Scene): TemplateResult {
  const close = () => scene.happen({ on: "help", open: false });
  return html`
    <dialog aria-labelledby="question" @cancel=${close}>
      <span class="picture">${icon("hand")}</span>
      <h2 id="question">${scene.words.say("kiosk.help_title")}</h2>
      <p>${told(scene, scene.town.help_text)}</p>
      <div class="buttons">
        <button class="main" @click=${close}>${scene.words.say("kiosk.go_on")}</button>
      </div>
    </dialog>
  `;
}

function stillThere(scene: Scene): TemplateResult {
  const { words, leftMs } = scene;
  const count = secondsLeft(leftMs ?? 0);
  return html`
    <dialog aria-labelledby="question" aria-describedby="why" @cancel=${() => scene.stay()}>
      <h2 id="question">${words.say("kiosk.still_there")}</h2>
      <p id="why">${words.say("kiosk.still_there_detail", { count })}</p>
      <div class="buttons">
        <button class="plain" @click=${() => scene.end()}>${words.say("kiosk.stop")}</button>
        <button class="main" @click=${() => scene.stay()}>${words.say("kiosk.still_here")}</button>
      </div>
    </dialog>
  `;
}
