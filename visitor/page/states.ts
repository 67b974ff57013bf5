/** What stands below the number: waiting, served, away, parked; and instead of everything, that all must leave. */
import { html, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { comeBack } from "./choices.ts";
import { plate } from "./parts.ts";
import { pushCard } from "./push_card.ts";
import type { Scene } from "./scene.ts";
import { waiting } from "./waiting.ts";

export function state(scene: Scene): TemplateResult {
  switch (scene.visit.progress) {
    case "serving":
      return served(scene);
    case "away":
      return gone(scene);
    case "parked":
      return parked(scene);
    default:
      return waiting(scene);
  }
}

/** Nobody is called while the building empties, and nobody has to do anything here but go. */
export function evacuation({ say, visit }: Scene): TemplateResult {
  return html`
    <div class="leave-now" role="alert">
      ${icon("log-out")}
      <h1>${say.say("common.evacuation")}</h1>
      <p>${say.say("visitor.evacuation_text")}</p>
    </div>
    <div class="yours">${say.say("visitor.number")} ${plate(visit.number)}</div>
  `;
}

function served({ say, visit }: Scene): TemplateResult {
  const place = visit.counter ?? "";
  return said(say.say("visitor.served"), say.say("visitor.served_text", { place }));
}

function gone(scene: Scene): TemplateResult {
  const { say, visit, now } = scene;
  const time = say.atTime(visit.back ?? now);
  return html`
    ${said(say.say("visitor.gone", { time }), say.say("visitor.gone_text", { time }))}
    ${pushCard(say, scene.push, "push.on_ticket")} ${comeBack(scene)}
  `;
}

function parked({ say }: Scene): TemplateResult {
  return said(say.say("visitor.parked"), say.say("visitor.parked_text"));
}

function said(title: string, text: string): TemplateResult {
  return html`
    <div aria-live="polite">
      <h1>${title}</h1>
      <p>${text}</p>
    </div>
  `;
}
