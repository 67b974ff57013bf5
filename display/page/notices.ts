/** What stands on the display instead of calls: closed, not legible, no hall. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Hall } from "web/socket.ts";
import type { Words } from "web/words.ts";
import { closedTitle, opensAgain } from "./hours.ts";
import type { Scene } from "./scene.ts";
import type { Illegible } from "./sizes.ts";

export function closed({ say, town, view, now }: Scene): TemplateResult {
  return html`
    <section class="notice closed">
      <h2>${closedTitle(say, view.opening)}</h2>
      <p class="opens">${opensAgain(say, view.opening, now)}</p>
      <p class="quiet" lang=${say.other(town.closed_advice) ?? nothing}>${say.text(
        town.closed_advice,
      )}</p>
    </section>
  `;
}

export function illegible({ say, zone }: Scene, why: Illegible): TemplateResult {
  const metres = (value: number) => say.number(Math.floor(value * 10) / 10);
  return html`
    <section class="notice">
      <h2>${say.say("display.illegible", { distance: metres(zone.distance_m) })}</h2>
      <p>${say.say("display.illegible_text", {
        capital: Math.floor(why.capitalMm),
        needed: Math.ceil(why.neededMm),
        up_to: metres(why.upToM),
      })}</p>
      <p>${say.say("display.illegible_do")}</p>
      <p><a href="?setup">${say.say("display.setup_check")}</a></p>
    </section>
  `;
}

/** Nothing to show yet: the hall has not answered, or it sent this display away. */
export function notice(say: Words, { state, goodbye }: Hall): TemplateResult {
  const sentence = goodbye && state === "away"
    ? say.say(`bye.${goodbye.code}`)
    : say.say(state === "away" ? "common.away" : "common.connecting");
  return html`
    <main class="notice">
      <h1 role="status">${state === "away" ? icon("wifi-off") : nothing}${sentence}</h1>
    </main>
  `;
}
