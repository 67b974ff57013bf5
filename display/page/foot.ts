/** What stands below the calls, for who is near: who is next, who was called, one thing to know. */
import { html, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import { icon } from "web/icon.ts";
import { inTurn } from "web/notices.ts";
import type { CallShown, MessageOnScreens } from "web/protocol.ts";
import { announced } from "./board.ts";
import { openToday } from "./hours.ts";
import { placeOf, type Scene } from "./scene.ts";

const NEXT = 2;
const EARLIER = 4;
/** More letters than this take more room than one of three columns. */
const SHORT = 70;

export function foot(parts: readonly (TemplateResult | typeof nothing)[]): TemplateResult {
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

/** Who was called before, unless a long message needs the room. */
export function earlier(
  scene: Scene,
  calls: readonly CallShown[],
): TemplateResult | typeof nothing {
  const { say } = scene;
  if (long(scene)) return nothing;
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

/** One thing at a time: while the hall is away, that; a message of today, what the town always says, or the hours. */
export function toKnow(scene: Scene): TemplateResult {
  const { say, zone, view, now, standing } = scene;
  if (standing) return awayNotice(scene, standing);
  const shown = inTurn(view.notices.messages, now);
  if (shown) return messageOf(scene, shown);
  const message = say.text(zone.message) || openToday(say, view.opening, now);
  return html`
    <section class="to-know">
      <h2>${say.say("display.to_know")}</h2>
      <p lang=${(say.text(zone.message) && say.other(zone.message)) || say.language}>${message}</p>
    </section>
  `;
}

/** Several take turns, each fading in. */
function messageOf(scene: Scene, { id, text }: MessageOnScreens): TemplateResult {
  const { say } = scene;
  return html`
    <section class=${classMap({ "to-know": true, turns: several(scene), long: long(scene) })}>
      <h2>${say.say("display.to_know")}</h2>
      ${keyed(id, html`<p lang=${say.other(text) ?? nothing}>${say.text(text)}</p>`)}
    </section>
  `;
}

function several({ view }: Scene): boolean {
  return view.notices.messages.length > 1;
}

/** Whether any message is long: the board does not change its columns from one to the next. */
function long({ say, view, standing }: Scene): boolean {
  return !standing && view.notices.messages.some(({ text }) => say.text(text).length > SHORT);
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
