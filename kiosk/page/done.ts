/** The number, where to wait, what the printer does, and how long this stays. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import "web/number-plate.ts";
import type { TicketGiven } from "web/protocol.ts";
import { stillToWait } from "web/range.ts";
import { heading } from "./parts.ts";
import { secondsLeft } from "./patience.ts";
import { type Printing, printing } from "./printing.ts";
import { type Scene, told } from "./scene.ts";
import { hallSketch } from "./hall_sketch.ts";

/** A longer number is set smaller, to stay on its plate. */
const FITS_WIDE = 5;

export function done(scene: Scene, ticket: TicketGiven): TemplateResult {
  const { words, town } = scene;
  const place = town.places[ticket.kind];
  return html`
    <div class="number ${ticket.number.length > FITS_WIDE ? "long" : ""}">
      ${heading(
        html`${words.say("kiosk.your_number")} <span class="for-ears">${ticket.number}</span>`,
        "third",
      )}
      <number-plate look="filled" aria-hidden="true" number=${ticket.number}></number-plate>
    </div>
    <section class="card place">
      <h2>${told(scene, place.title)}</h2>
      <p>${told(scene, place.detail)}</p>
      ${wait(scene, ticket)}
    </section>
    ${hallSketch(scene, ticket.kind)} ${slip(scene, ticket)}
    <div class="buttons">
      <button class="main" @click=${() => scene.end()}>
        <span class="picture">${icon("check")}</span> ${words.say("kiosk.done")}
      </button>
      <button class="plain longer" @click=${() => scene.stay()}>
        <span>${words.say("kiosk.longer")}</span>
        <span class="left">${words.say("kiosk.seconds", {
          count: secondsLeft(scene.leftMs ?? 0),
        })}</span>
      </button>
    </div>
  `;
}

/** As announced when the number was given, and printed on the slip. */
function wait(scene: Scene, ticket: TicketGiven): TemplateResult {
  const range = stillToWait(scene.words, ticket.expected);
  return html`
    <p class="before">
      <span class="picture">${icon(range ? "clock" : "users")}</span>
      <span class="named">
        <strong>${range || before(scene, ticket)}</strong>
        ${range ? html`<span class="detail">${before(scene, ticket)}</span>` : nothing}
      </span>
    </p>
  `;
}

/** Those who wait already, not "before you": somebody with a more urgent promise may still be called first. */
function before({ words }: Scene, { before: count }: TicketGiven): string {
  return count ? words.say("kiosk.before", { count }) : words.say("kiosk.before_nobody");
}

function slip(scene: Scene, ticket: TicketGiven): TemplateResult {
  const state = printing(ticket, scene.kiosk, scene.device);
  const fine = state === "printing" || state === "printed";
  return html`
    <section class="slip ${fine ? "fine" : "fault"}">
      <span class="picture">${icon(fine ? "printer" : "triangle-alert")}</span>
      <div class="named">
        <h2>${slipTitle(scene, state)}</h2>
        <p class="detail">${slipDetail(scene, state, ticket.number)}</p>
      </div>
      ${fine ? html`<span class="picture">${icon("arrow-down-to-line")}</span>` : ""}
    </section>
  `;
}

function slipTitle({ words }: Scene, state: Printing): string {
  switch (state) {
    case "printing":
      return words.say("kiosk.printing");
    case "printed":
      return words.say("kiosk.printed");
    case "paper_out":
      return words.say("kiosk.paper_out");
    case "no_print":
      return words.say("kiosk.no_print");
    case "unsure":
      return words.say("kiosk.no_print_sure");
  }
}

function slipDetail({ words }: Scene, state: Printing, number: string): string {
  if (state === "printing" || state === "printed") return words.say("kiosk.printing_detail");
  return `${words.say("kiosk.remember", { number })} ${words.say("kiosk.we_know")}`;
}

/** What a screen reader says at once when the number is there. */
export function doneSaid(scene: Scene, ticket: TicketGiven): string {
  const { words, town } = scene;
  const state = printing(ticket, scene.kiosk, scene.device);
  return [
    `${words.say("kiosk.your_number")} ${ticket.number}.`,
    `${words.text(town.places[ticket.kind].title)}.`,
    `${stillToWait(words, ticket.expected) || before(scene, ticket)}.`,
    `${slipTitle(scene, state)}.`,
    slipDetail(scene, state, ticket.number),
  ].join(" ");
}
