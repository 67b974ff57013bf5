/** What stands below the calls, for who is near: who is next, who was called, one thing to know. */
import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { icon } from "web/icon.ts";
import type { CallShown } from "web/protocol.ts";
import { announced } from "./board.ts";
import { openToday } from "./hours.ts";
import { placeOf, type Scene } from "./scene.ts";

const NEXT = 2;
const EARLIER = 4;

export function foot(parts: readonly TemplateResult[]): TemplateResult {
  return html`<footer>${parts}</footer>`;
}

export function next({ say, view }: Scene): TemplateResult {
  const numbers = view.next.slice(0, NEXT);
  return html`
    <section class="next">
      <h2>${say.say("display.next")}</h2>
      ${numbers.length
        ? html`<ul>${numbers.map((number) => html`<li class="display">${number}</li>`)}</ul>`
        : html`<p class="quiet">${say.say("display.next_unknown")}</p>`}
    </section>
  `;
}

export function earlier(scene: Scene, calls: readonly CallShown[]): TemplateResult {
  const { say } = scene;
  return html`
    <section class="earlier">
      <h2>${say.say("display.earlier")}</h2>
      ${calls.length
        ? html`<ul>${calls.slice(0, EARLIER).map((call) => was(scene, call))}</ul>`
        : html`<p class="quiet">${say.say("display.earlier_nobody")}</p>`}
    </section>
  `;
}

function was(scene: Scene, call: CallShown): TemplateResult {
  return html`<li><b>${call.number}</b> <span>${placeOf(scene, call.counter)}</span></li>`;
}

/** One message: of the hall if the town wrote one, else when it is open; while the hall is away, that. */
export function toKnow(scene: Scene): TemplateResult {
  const { say, zone, view, now, standing } = scene;
  if (standing) return awayNotice(scene, standing);
  const message = say.text(zone.message) || openToday(say, view.opening, now);
  return html`
    <section class="to-know">
      <h2>${say.say("display.to_know")}</h2>
      <p lang=${(say.text(zone.message) && say.other(zone.message)) || say.language}>${message}</p>
    </section>
  `;
}

function awayNotice({ say }: Scene, standing: number): TemplateResult {
  return html`
    <section class="to-know gone" role="status">
      <h2>${icon("wifi-off")}${say.say("display.away")}</h2>
      <p>${say.say("display.away_text", { time: say.atTime(standing) })}</p>
    </section>
  `;
}

/** The same calls for who listens to the page: each is said once, when it comes. */
export function called(scene: Scene): TemplateResult {
  const { say, view, now } = scene;
  const calls = announced(view.calls, now);
  return html`
    <div class="for-ears" aria-live="assertive">${repeat(calls, (call) => call.id, (call) => {
      const place = placeOf(scene, call.counter);
      return html`<p>${say.say("display.call", { number: call.number, place })}</p>`;
    })}</div>
  `;
}
