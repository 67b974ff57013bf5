/** The last step: it is agreed, with all that somebody must know of it, and the link to change it later. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { agreedCard, codeCard, papersCard } from "./agreed.ts";
import { calendarOf } from "./api.ts";
import type { Scene } from "./booking_scene.ts";
import { instant } from "./dates.ts";

export function done(scene: Scene): TemplateResult {
  const { say, offer, booking } = scene;
  const { made: appointment, location } = booking;
  if (!appointment) return html``;
  const agreed = { say, offer, appointment, location };
  const awaited = appointment.state === "awaited";
  return html`
    <div class="good">
      ${icon(awaited ? "clock-alert" : "circle-check")}
      <h1 tabindex="-1">${say.say(awaited ? "book.awaited" : "book.done")}</h1>
    </div>
    ${mailed(scene)}
    ${agreedCard(agreed)} ${awaited ? nothing : codeCard(agreed)} ${papersCard(agreed)}
    <section class="card keep">
      <h2>${say.say("book.keep")}</h2>
      <p>${say.say("book.keep_text")}</p>
      <p><a href=${appointment.link}>${say.say("book.open_own")}</a></p>
    </section>
    ${appointment.key && !awaited
      ? html`
        <div class="bar">
          <a class="button main" href=${calendarOf({ ...appointment, key: appointment.key })}>
            ${icon("calendar-plus")} ${say.say("book.calendar")}
          </a>
        </div>
      `
      : nothing}
  `;
}

/** What comes by mail, and what must be done with it. */
function mailed({ say, offer, booking }: Scene): TemplateResult | typeof nothing {
  const { made } = booking;
  const mail = made?.contact?.mail;
  if (made?.state === "awaited") {
    const time = made.expires ? say.atTime(instant(made.expires)) : "";
    return html`<p class="wait">${say.say("book.awaited_text", { mail: mail ?? "", time })}</p>`;
  }
  return mail && offer.mails ? html`<p>${say.say("book.mailed", { mail })}</p>` : nothing;
}
