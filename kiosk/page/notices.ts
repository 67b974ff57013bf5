/** The screens on which there is nothing to choose: closed, away, starting, and out of the building. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Goodbye } from "web/protocol.ts";
import { everyLanguage } from "web/notices.ts";
import type { Words } from "web/words.ts";
import { appointment } from "./home.ts";
import { heading } from "./parts.ts";
import { has, type Scene, told } from "./scene.ts";

export function closed(scene: Scene): TemplateResult {
  const { words, kiosk: { opening }, town } = scene;
  return html`
    <div class="notice">
      <span class="picture">${icon("clock")}</span>
      ${heading(words.say("kiosk.closed"))}
      ${opening.reason
        ? html`<p>${words.say("kiosk.closed_reason", { reason: opening.reason })}</p>`
        : nothing}
      <p class="opens">${opens(scene)}</p>
      ${has(town.closed_advice) ? html`<p>${told(scene, town.closed_advice)}</p>` : nothing}
    </div>
    <div class="targets">${appointment(scene)}</div>
  `;
}

function opens({ words, kiosk: { opening }, now }: Scene): string {
  const next = opening.next_opens;
  if (next === null) return words.say("kiosk.opens_unknown");
  const day = words.day(next, now);
  return words.say("kiosk.opens", { day: capital(day), time: words.atTime(next) });
}

/** The hall is not there: the page keeps trying by itself. */
export function away(words: Words, goodbye?: Goodbye): TemplateResult {
  return html`
    <div class="notice" role="alert">
      <span class="picture">${icon("wifi-off")}</span>
      ${heading(words.say("kiosk.away"))}
      <p>${words.say("kiosk.away_detail")}</p>
      ${goodbye ? html`<p class="goodbye">${words.say(`bye.${goodbye}`)}</p>` : nothing}
    </div>
  `;
}

/** Everybody must leave: said in every language of the hall, and nothing can be touched. */
export function evacuation({ town }: Scene): TemplateResult {
  const [first, ...others] = everyLanguage(town);
  return html`
    <span class="picture">${icon("log-out")}</span>
    <div role="alert">
      ${heading(first.say("common.evacuation"))}
      <p>${first.say("common.evacuation_text")}</p>
      <p class="kept">${first.say("common.evacuation_kept")}</p>
    </div>
    ${others.map((say) =>
      html`
        <div lang=${say.language}>
          <h2>${say.say("common.evacuation")}</h2>
          <p>${say.say("common.evacuation_text")} ${say.say("common.evacuation_kept")}</p>
        </div>
      `
    )}
  `;
}

export function starting(words: Words): TemplateResult {
  return html`<div class="notice">${heading(words.say("kiosk.starting"), "second")}</div>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
