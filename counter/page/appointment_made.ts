/** An appointment that was just made or looked up: when, what for, and the code to say or write down. */
import { html, nothing, type TemplateResult } from "lit";
import type { Appointment } from "web/appointment_shapes.ts";
import { icon } from "web/icon.ts";
import "web/number-plate.ts";
import type { Booker } from "./booker.ts";
import { keycap } from "./parts.ts";
import * as products from "./products.ts";

/** In two groups, as one says it: "RKM 52T". */
export function spoken(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

export function made(
  desk: Booker,
  appointment: Appointment,
  again: () => void,
  close: () => void,
): TemplateResult {
  const { words, seen: { town }, now } = desk;
  const { contact, code, services } = appointment;
  const at = Date.parse(appointment.at);
  const day = words.day(at, now);
  const date = words.date(at);
  return html`
    <div class="body made" tabindex="-1">
      <p class="done" role="status">${icon("circle-check")}${words.say("booking.made")}</p>
      <p class="at display">${day === date ? date : `${day}, ${date}`}, ${words.atTime(at)}</p>
      <p class="for">${products.title(services, town, words)}${contact?.name
        ? html`, <b>${contact.name}</b>`
        : nothing}</p>
      <div class="code">
        <span>${words.say("booking.code")}</span>
        <number-plate number=${spoken(code)} look="filled"></number-plate>
      </div>
      <p class="quiet">${words.say(contact?.mail ? "booking.mailed" : "booking.only_code")}</p>
      ${papers(desk, appointment)}
    </div>
    <div class="ways">
      <button type="button" class="button" @click=${again}>${words.say("booking.again")}</button>
      <button type="button" class="button main" @click=${close}>
        ${words.say("common.close")}${keycap("Esc")}
      </button>
    </div>
  `;
}

function papers(
  { words, seen }: Booker,
  { services }: Appointment,
): TemplateResult | typeof nothing {
  const needed = products.documents(services, seen.town, words);
  if (!needed.length) return nothing;
  return html`
    <h3>${words.say("counter.card.documents")}</h3>
    <ul class="papers">
      ${needed.map((each) => html`<li>${icon("file-check")}<span>${each}</span></li>`)}
    </ul>
  `;
}
