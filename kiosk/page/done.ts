/** The number, where to wait, what the printer does, and how long this stays. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import "web/number-plate.ts";
import type { TicketGiven } from "web/protocol.ts";
import { qrCode } from "web/qr_code.ts";
import "web/qr-picture.ts";
import { stillToWait } from "web/range.ts";
import { heading } from "./parts.ts";
import { secondsLeft } from "./patience.ts";
import { type Printing, printing } from "./printing.ts";
import { type Scene, told } from "./scene.ts";
import { hallSketch } from "./hall_sketch.ts";

/** A longer number is set smaller, to stay on its plate. */
const FITS_WIDE = 5;

/** `arrived`: for an appointment, in time when the ticket has the agreed time. */
export function done(scene: Scene, ticket: TicketGiven, arrived: boolean): TemplateResult {
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
      ${wait(scene, ticket, arrived)}
    </section>
    ${hallSketch(scene, ticket.kind)} ${follow(scene, ticket)} ${slip(scene, ticket)}
    <div class="buttons">
      <button class="main" @click=${() => scene.end()}>
        <span class="picture">${icon("check")}</span> ${words.say("kiosk.done")}
      </button>
      ${longer(scene)}
    </div>
  `;
}

/** How long this stays, and longer if one wants. */
export function longer({ words, leftMs, stay }: Scene): TemplateResult {
  return html`
    <button class="plain longer" @click=${() => stay()}>
      <span>${words.say("kiosk.longer")}</span>
      <span class="left">${words.say("kiosk.seconds", { count: secondsLeft(leftMs ?? 0) })}</span>
    </button>
  `;
}

/** The number on one's own phone, where phones reach the hall. */
function follow({ words, town }: Scene, { link }: TicketGiven): TemplateResult | typeof nothing {
  if (!town.public_url || !link) return nothing;
  return html`
    <section class="card follow">
      <qr-picture
        src=${qrCode(`${town.public_url}${link}`)}
        alt=${words.say("kiosk.follow_qr")}
      ></qr-picture>
      <div class="named">
        <h2>${words.say("kiosk.follow")}</h2>
        <p>${words.say("kiosk.follow_detail")}</p>
      </div>
    </section>
  `;
}

/** The agreed time, or the wait as announced when the number was given; as printed on the slip. */
function wait(scene: Scene, ticket: TicketGiven, arrived: boolean): TemplateResult {
  const { picture, title, detail } = waiting(scene, ticket, arrived);
  return html`
    <p class="before">
      <span class="picture">${icon(picture)}</span>
      <span class="named">
        <strong>${title}</strong>
        ${detail ? html`<span class="detail">${detail}</span>` : nothing}
      </span>
    </p>
  `;
}

function waiting(scene: Scene, ticket: TicketGiven, arrived: boolean) {
  const { words, now } = scene;
  const { agreed } = ticket;
  if (agreed !== null) {
    const detail = words.say(now < agreed ? "kiosk.agreed_sooner" : "kiosk.agreed_now");
    const title = words.say("kiosk.agreed", { time: words.atTime(agreed) });
    return { picture: "calendar-check", title, detail } as const;
  }
  const range = stillToWait(words, ticket.expected);
  const title = range || before(scene, ticket);
  const detail = arrived ? words.say("kiosk.came_late") : range ? before(scene, ticket) : "";
  return { picture: range ? "clock" : "users", title, detail } as const;
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
export function doneSaid(scene: Scene, ticket: TicketGiven, arrived: boolean): string {
  const { words, town } = scene;
  const { title, detail } = waiting(scene, ticket, arrived);
  const state = printing(ticket, scene.kiosk, scene.device);
  return [
    `${words.say("kiosk.your_number")} ${ticket.number}.`,
    `${words.text(town.places[ticket.kind].title)}.`,
    `${title}.`,
    arrived ? detail : "",
    `${slipTitle(scene, state)}.`,
    slipDetail(scene, state, ticket.number),
  ].filter((each) => each !== "").join(" ");
}
