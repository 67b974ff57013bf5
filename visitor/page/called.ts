/** The visitor is called: the whole page says where to go. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { big, keepReady, refusal } from "./parts.ts";
import type { Scene } from "./scene.ts";

const NEEDED_MIN = 2;

export function called(scene: Scene, away: TemplateResult): TemplateResult {
  const { say, visit } = scene;
  return html`
    <header>
      <strong>${icon("bell-ring")}${say.say("visitor.your_turn")}</strong>
      <span class="line">${say.time(visit.called ?? scene.now)}</span>
      ${away}
    </header>
    <div class="sign">
      <span>${say.say("visitor.number")}</span>${big(visit.number)}${icon("arrow-right")}
      <span>${say.say("visitor.go_to")}</span>${big(visit.counter ?? "")}
    </div>
    <div>
      <h1>${say.say("visitor.come")}</h1>
      <p>${say.say("visitor.come_text", { place: visit.counter ?? "" })}</p>
    </div>
    ${keepReady(scene)} ${answers(scene)}
  `;
}

/** Coming stops the sound; some minutes more is asked of the hall, as often as the town allows. */
function answers(scene: Scene): TemplateResult {
  const { say, visit, ringing, busy } = scene;
  const wait = () => scene.ask({ do: "step_away", ticket: visit.ticket, minutes: NEEDED_MIN });
  return html`
    <div class="choices">
      ${refusal(scene)}
      ${ringing
        ? html`
          <button class="button main" @click=${scene.quiet}>
            ${icon("check")} ${say.say("visitor.coming")}
          </button>
        `
        : nothing}
      ${visit.aways_left
        ? html`
          <button class="button" aria-disabled=${busy} @click=${wait}>
            ${icon("clock")} ${busy
              ? say.say("visitor.asking")
              : say.say("visitor.need_minutes", { minutes: NEEDED_MIN })}
          </button>
        `
        : nothing}
    </div>
  `;
}
