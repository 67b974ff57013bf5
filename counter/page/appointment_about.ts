/** What is known of one appointment, and the number of who was just checked in for it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Appointment } from "web/appointment_shapes.ts";
import "web/number-plate.ts";
import type { TicketGiven } from "web/protocol.ts";
import { spoken } from "./appointment_made.ts";
import { stateTag } from "./appointment_state.ts";
import type { Booker } from "./booker.ts";
import * as products from "./products.ts";

export function about({ words, seen: { town }, now }: Booker, one: Appointment): TemplateResult {
  const at = Date.parse(one.at);
  const { contact } = one;
  return html`
    <div class="about">
      <p class="at display">${words.date(at)}, ${words.atTime(at)}</p>
      <p>${products.title(one.services, town, words)}${contact?.name
        ? html`, <b>${contact.name}</b>`
        : nothing}</p>
      ${one.channel === "hall"
        ? nothing
        : html`<p>${words.say(`booking.channel.${one.channel}`)}</p>`}
      <p class="reach quiet">${contact?.phone
        ? html`<span>${contact.phone}</span>`
        : nothing}${contact?.mail ? html`<span>${contact.mail}</span>` : nothing}</p>
      <number-plate number=${spoken(one.code)}></number-plate>
      <p>${stateTag(one, now, words)}</p>
    </div>
  `;
}

export function arrived(
  { words, seen: { town } }: Booker,
  { number, kind }: TicketGiven,
): TemplateResult {
  return html`
    <div class="arrived" role="status">
      <p>${words.say("counter.make.given")}</p>
      <number-plate number=${number} look="filled"></number-plate>
      <p><b>${words.text(town.places[kind].title)}</b></p>
    </div>
  `;
}
