/** The parts of the visitor's page that follow from the visit alone. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import "web/number-plate.ts";
import type { TownView, VisitShown } from "web/protocol.ts";
import { styled } from "web/styled.ts";
import type { Words } from "web/words.ts";

/** What stands on the browser's tab, and is said aloud when the visitor is called. */
export function title(say: Words, visit: VisitShown): string {
  if (visit.progress !== "called") return `${visit.number} · ${say.say("visitor.title")}`;
  return say.say("visitor.call", { number: visit.number, place: visit.counter ?? "" });
}

export function plate(number: string): TemplateResult {
  const size = styled({ "--letters": String(number.length) });
  return html`<number-plate number=${number} look="filled" style=${size}></number-plate>`;
}

export function big(text: string): TemplateResult {
  return html`<strong class="big display" style=${
    styled({ "--letters": String(text.length) })
  }>${text}</strong>`;
}

export function served(say: Words, visit: VisitShown): TemplateResult {
  return html`
    <h1>${say.say("visitor.served")}</h1>
    <p>${say.say("visitor.served_text", { place: visit.counter ?? "" })}</p>
  `;
}

export function wait(say: Words, visit: VisitShown): TemplateResult {
  return html`
    <h1>${headline(say, visit)}</h1>
    <p>${say.say(visit.missed ? "visitor.missed_text" : "visitor.outside")}</p>
  `;
}

function headline(say: Words, visit: VisitShown): string {
  if (visit.missed) return say.say("visitor.missed");
  if (visit.before === null) return say.say("visitor.waiting_seated");
  if (visit.before === 0) return say.say("visitor.next");
  return say.say("visitor.before", { count: visit.before });
}

/** What was, what is, and what comes next. */
export function steps(say: Words, visit: VisitShown, town: TownView): TemplateResult {
  const place = town.places[visit.kind];
  return html`
    <ol>
      <li>
        ${icon("check")}
        <span>${say.say("visitor.taken", { time: say.atTime(visit.taken) })}</span>
      </li>
      <li aria-current="step">
        ${icon("clock")}
        <span><strong>${say.say("visitor.waiting")}</strong>
          <small lang=${say.other(place.title) ?? nothing}>${say.text(place.title)}</small>
        </span>
      </li>
      <li>
        ${icon("map-pin")}
        <span>${say.say("visitor.then")}<small>${say.say("visitor.keep_open")}</small></span>
      </li>
    </ol>
  `;
}
