/** What is asked about one's own appointment before it is done: cancel, confirm, and move to another time or hall. */
import type { When } from "web/appointment_shapes.ts";
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { agreedCard } from "./agreed.ts";
import type { OwnAppointment } from "./api.ts";
import { dayAndTime } from "./dates.ts";
import { lastDate } from "./draft.ts";
import type { OwnScene, Question } from "./own_scene.ts";
import { refusalKey } from "./refusal_key.ts";
import { told } from "./told.ts";
import "./time-choice.ts";

export function question(
  scene: OwnScene,
  asked: Question,
  appointment: OwnAppointment,
): TemplateResult {
  if (asked === "move") return move(scene, appointment);
  const { say, offer, mine, open, act } = scene;
  const cancel = asked === "cancel";
  const deed = () => cancel ? mine.cancel() : mine.verify();
  return html`
    <h1 tabindex="-1">${say.say(`appointment.${asked}_title`)}</h1>
    <p>${say.say(`appointment.${asked}_text`)}</p>
    ${agreedCard({ say, offer, appointment, location: mine.location })}
    <div class="bar">
      <div role="alert">${refusal(scene)}</div>
      <button
        class="button main"
        aria-disabled=${mine.busy ? "true" : nothing}
        @click=${() => act(deed)}
      >
        ${icon(cancel ? "x" : "check")} ${say.say(
          mine.busy ? "book.busy" : `appointment.${asked}_yes`,
        )}
      </button>
      <button class="button" @click=${() => open(undefined)}>
        ${say.say(`appointment.${asked}_no`)}
      </button>
    </div>
  `;
}

function move(scene: OwnScene, appointment: OwnAppointment): TemplateResult {
  const { say, api, offer, mine, hall, now, picked, pick } = scene;
  const location = mine.locations.find((each) => each.hall === hall);
  return html`
    <h1 tabindex="-1">${say.say("appointment.move_title")}</h1>
    <p>${say.say("appointment.move_text", { when: dayAndTime(say, appointment.at, now) })}</p>
    ${places(scene)}
    <time-choice
      .api=${api}
      .words=${say}
      .hall=${hall}
      .wish=${mine.wish}
      .first=${location?.first_free ?? null}
      .chosen=${picked}
      .now=${now}
      .last=${lastDate(appointment.services, offer, say.isoDate(now))}
      @pick=${({ detail }: CustomEvent<When>) => pick(detail)}
    ></time-choice>
    ${moveBar(scene)}
  `;
}

/** Only where there is another one. */
function places({ say, mine, hall, place }: OwnScene): TemplateResult | typeof nothing {
  if (mine.locations.length < 2 || mine.shown?.channel !== "hall") return nothing;
  return html`
    <fieldset>
      <legend>${say.say("book.where")}</legend>
      ${mine.locations.map((each) =>
        html`
          <label class="choice">
            <input
              type="radio"
              name="hall"
              .checked=${each.hall === hall}
              @change=${() => place(each.hall)}
            >
            ${icon("map-pin")}<span>${told(say, each.name)}</span>
          </label>
        `
      )}
    </fieldset>
  `;
}

function moveBar(scene: OwnScene): TemplateResult {
  const { say, mine, hall, now, picked, open, act } = scene;
  return html`
    <div class="bar">
      <div role="alert">${refusal(scene)}</div>
      ${picked
        ? html`
          <button
            class="button main"
            aria-disabled=${mine.busy ? "true" : nothing}
            @click=${() => act(() => mine.move(picked, hall))}
          >
            ${say.say("appointment.move_yes", {
              when: dayAndTime(say, picked, now),
            })}
          </button>
        `
        : nothing}
      <button class="button" @click=${() => open(undefined)}>
        ${say.say("appointment.move_no")}
      </button>
    </div>
  `;
}

function refusal({ say, mine, now, pick }: OwnScene): TemplateResult | typeof nothing {
  const { refused } = mine;
  if (!refused) return nothing;
  const next = refused.when;
  return html`
    <p class="refused">${say.say(refusalKey(refused.code))}</p>
    ${next
      ? html`
        <button class="button" @click=${() => pick(next)}>
          ${icon("clock")} ${say.say("book.take_next", { when: dayAndTime(say, next, now) })}
        </button>
      `
      : nothing}
  `;
}
