/** The visitor waits: for how long, who is before, and what comes next. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { stillToWait } from "web/range.ts";
import type { Words } from "web/words.ts";
import type { Instant, VisitShown } from "web/protocol.ts";
import { choices } from "./choices.ts";
import { keepReady } from "./parts.ts";
import { pushCard } from "./push_card.ts";
import type { Scene } from "./scene.ts";

export function waiting(scene: Scene): TemplateResult {
  const { say, visit, now } = scene;
  return html`
    <div aria-live="polite">
      <h1>${headline(say, visit, now)}</h1>
      <p>${sentence(say, visit, now)}</p>
    </div>
    ${scene.question ? nothing : html`${steps(scene)} ${keepReady(scene)} ${attention(scene)}
      ${pushCard(say, scene.push, "push.on_ticket")}`} ${choices(scene)}
  `;
}

/** The agreed time, and from then on the range; while nobody can say, what is known. */
export function headline(say: Words, visit: VisitShown, now: Instant): string {
  if (visit.missed) return say.say("visitor.missed");
  if (isToCome(visit, now)) return agreed(say, visit);
  return stillToWait(say, visit.expected) || place(say, visit);
}

export function sentence(say: Words, visit: VisitShown, now: Instant): string {
  if (visit.missed) return say.say("visitor.missed_text");
  if (isToCome(visit, now)) return say.say("visitor.agreed_sooner");
  if (visit.agreed !== null) return `${agreed(say, visit)}. ${say.say("visitor.agreed_now")}`;
  const stay = say.say(visit.before === 0 ? "visitor.nearby" : "visitor.outside");
  return visit.expected ? `${place(say, visit)}. ${stay}` : stay;
}

/** A range counts from now on; before the agreed time nobody waits for a turn. */
function isToCome({ agreed }: VisitShown, now: Instant): boolean {
  return agreed !== null && now < agreed;
}

function agreed(say: Words, { agreed }: VisitShown): string {
  return agreed === null ? "" : say.say("visitor.agreed", { time: say.atTime(agreed) });
}

/** Where in the line, as far as that is sure. */
function place(say: Words, { before, kind }: VisitShown): string {
  if (before === null) {
    return say.say(kind === "seated" ? "visitor.waiting_seated" : "visitor.waiting");
  }
  return before ? say.say("visitor.before", { count: before }) : say.say("visitor.next");
}

/** What was, what is, and what comes next. */
function steps({ say, visit, town, heard, push }: Scene): TemplateResult {
  const place = town.places[visit.kind];
  return html`
    <ol class="card">
      <li>
        ${icon("check")}
        <span>${say.say(visit.agreed === null ? "visitor.taken" : "visitor.checked_in", {
          time: say.atTime(visit.taken),
        })}</span>
      </li>
      <li aria-current="step">
        ${icon("clock")}
        <span><strong>${say.say("visitor.waiting")}</strong>
          <small lang=${say.other(place.title) ?? nothing}>${say.text(place.title)}</small>
        </span>
      </li>
      <li>
        ${icon("map-pin")}
        <span>${say.say("visitor.then")}${heard || push.on
          ? nothing
          : html`<small>${say.say("visitor.keep_open")}</small>`}</span>
      </li>
    </ol>
  `;
}

/** Once somebody asked to be told: that it works, and what a locked phone cannot do. */
function attention({ say, heard, awake }: Scene): TemplateResult {
  return html`
    <div role="status">${heard
      ? html`
        <section class="card ready">
          ${icon("bell-ring")}
          <div>
            <p><strong>${say.say("visitor.alert_on")}</strong></p>
            <p class="quiet">${say.say(
              awake ? "visitor.alert_awake" : "visitor.alert_asleep",
            )}</p>
          </div>
        </section>
      `
      : nothing}</div>
  `;
}
