/** Step 3: the day and the time. A time that is chosen is kept at once, and the page says until when. */
import type { When } from "web/appointment_shapes.ts";
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { otherwise } from "./advice.ts";
import type { Scene } from "./booking_scene.ts";
import { chosenCard } from "./chosen_card.ts";
import { dayAndTime, instant } from "./dates.ts";
import { lastDate } from "./draft.ts";
import { refusalKey } from "./refusal_key.ts";
import "./time-choice.ts";

export function when(scene: Scene): TemplateResult {
  const { say, api, offer, booking, now, picked } = scene;
  return html`
    ${chosenCard(scene)}
    <h1 tabindex="-1" class="for-ears">${say.say("book.when")}</h1>
    <time-choice
      .api=${api}
      .words=${say}
      .hall=${booking.draft.hall ?? ""}
      .wish=${booking.wish}
      .first=${booking.location?.first_free ?? null}
      .chosen=${picked}
      .now=${now}
      .last=${lastDate(booking.draft.services, offer, say.isoDate(now))}
      @pick=${({ detail }: CustomEvent<When>) => scene.pick(detail)}
    ></time-choice>
    ${otherwise(scene)} ${bar(scene)}
  `;
}

function bar(scene: Scene): TemplateResult {
  const { say, booking } = scene;
  const { at, busy } = booking.holding;
  const ready = at !== null && !busy;
  const empty = !at && !busy && !booking.holding.refused && !booking.holding.lapsed;
  return html`
    <div class=${empty ? "bar empty" : "bar"}>
      <div role="status">${keeping(scene)}</div>
      <div role="alert">${refusal(scene)}</div>
      ${at
        ? html`
          <button
            class="button main"
            aria-disabled=${ready ? nothing : "true"}
            @click=${() => ready && booking.to("who")}
          >
            ${say.say("book.go_on", { time: say.atTime(instant(at)) })} ${icon("arrow-right")}
          </button>
        `
        : nothing}
    </div>
  `;
}

/** Until when the time is kept. */
export function keeping({ say, booking }: Scene): TemplateResult | typeof nothing {
  const { held, lapsed, busy } = booking.holding;
  if (busy) return html`<p>${say.say("book.holding")}</p>`;
  if (!held || lapsed) return nothing;
  const time = say.atTime(instant(held.at));
  const until = say.atTime(instant(held.expires ?? held.at));
  return html`<p>${say.say("book.kept", { time, until })}</p>`;
}

/** Somebody else was first, or it took too long; with what can be had instead. */
function refusal(scene: Scene): TemplateResult | typeof nothing {
  const { say, booking, now } = scene;
  const { refused, lapsed } = booking.holding;
  if (!refused) {
    return lapsed ? html`<p class="refused">${say.say("refused.hold_ended")}</p>` : nothing;
  }
  const next = refused.when;
  return html`
    <p class="refused">${say.say(refusalKey(refused.code))}</p>
    ${next
      ? html`
        <button class="button wide" @click=${() => scene.pick(next)}>
          ${icon("clock")} ${say.say("book.take_next", { when: dayAndTime(say, next, now) })}
        </button>
      `
      : nothing}
  `;
}
