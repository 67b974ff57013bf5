/** One's own appointment in each of its states, with what can be done with it. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Key } from "web/words.ts";
import { agreedCard, codeCard, papersCard } from "./agreed.ts";
import { phoneLine } from "./advice.ts";
import type { BookingState } from "web/appointment_shapes.ts";
import { calendarOf, type OwnAppointment } from "./api.ts";
import { dayAndTime, instant } from "./dates.ts";
import { documentsCard } from "./documents_card.ts";
import type { OwnScene } from "./own_scene.ts";
import { pushCard } from "./push_card.ts";
import { refusalKey } from "./refusal_key.ts";

interface Told {
  readonly title: Key;
  readonly text?: Key;
  readonly picture: string;
}

const TOLD: Readonly<Record<BookingState, Told>> = {
  held: { title: "appointment.held", text: "appointment.held_text", picture: "clock-alert" },
  awaited: { title: "appointment.awaited", picture: "clock-alert" },
  booked: { title: "appointment.booked", picture: "calendar-check" },
  arrived: { title: "appointment.arrived", text: "appointment.arrived_text", picture: "check" },
  helped: { title: "appointment.over", text: "appointment.helped_text", picture: "check" },
  gone: { title: "appointment.over", text: "appointment.over_text", picture: "clock" },
  missed: { title: "appointment.missed", text: "appointment.missed_text", picture: "clock" },
  cancelled: { title: "appointment.cancelled", text: "appointment.cancelled_text", picture: "x" },
  ended: { title: "appointment.held", text: "appointment.held_text", picture: "clock" },
};

export function state(scene: OwnScene, appointment: OwnAppointment): TemplateResult {
  const { say, mine, offer } = scene;
  const { title, text, picture } = TOLD[appointment.state];
  const agreed = { say, offer, appointment, location: place(scene) };
  const coming = ["booked", "awaited"].includes(appointment.state);
  return html`
    <div class="good">${icon(picture)}<h1 tabindex="-1">${say.say(title)}</h1></div>
    <div role="status">${mine.news
      ? html`<p class="told">${icon("circle-check")} ${say.say(`appointment.${mine.news}`)}</p>`
      : nothing}</div>
    ${text ? html`<p>${say.say(text)}</p>` : nothing} ${awaited(scene, appointment)}
    ${agreedCard(agreed)}
    ${coming ? html`${codeCard(agreed)} ${papersCard(agreed)} ${calendar(scene)}` : nothing}
    ${appointment.can.includes("upload") ? documentsCard(scene) : nothing}
    ${coming ? pushCard(say, scene.push, "push.on_appointment") : nothing}
    ${phoneLine(scene)} ${deeds(scene, appointment)}
  `;
}

function place({ mine, fronts, hall }: OwnScene) {
  const front = fronts.find((each) => each.hall === (mine.shown?.hall ?? hall));
  return mine.location ?? (front && { name: front.name, address: {} });
}

/** On the day itself another button comes first. */
function calendar({ say, own, mine }: OwnScene): TemplateResult | typeof nothing {
  if (!mine.shown?.can.includes("check_in")) return nothing;
  return html`
    <p class="aside"><a href=${calendarOf(own)}>${icon("calendar-plus")} ${say.say(
      "book.calendar",
    )}</a></p>
  `;
}

function awaited({ say }: OwnScene, { state, expires }: OwnAppointment) {
  if (state !== "awaited") return nothing;
  const time = say.atTime(instant(expires ?? ""));
  return html`<p class="wait">${say.say("appointment.awaited_text", { time })}</p>`;
}

/** The one thing that comes first now is the filled button. */
function deeds(scene: OwnScene, appointment: OwnAppointment): TemplateResult {
  const { say, mine, open } = scene;
  const can = (deed: string) => appointment.can.includes(deed);
  return html`
    <div class="bar">
      <div role="alert">${refusal(scene)}</div>
      ${first(scene, appointment)}
      ${can("move") || can("cancel")
        ? html`
          <div class="two">
            ${can("move")
              ? html`
                <button class="button" @click=${() => open("move")}>
                  ${icon("arrow-right-left")} ${say.say("appointment.move")}
                </button>
              `
              : nothing}
            ${can("cancel")
              ? html`
                <button class="button" @click=${() => open("cancel")}>
                  ${icon("x")} ${say.say("appointment.cancel")}
                </button>
              `
              : nothing}
          </div>
        `
        : nothing}
      ${mine.busy ? html`<p role="status">${say.say("book.busy")}</p>` : nothing}
    </div>
  `;
}

function first(scene: OwnScene, appointment: OwnAppointment): TemplateResult | typeof nothing {
  const { say, mine, own, open, act } = scene;
  const can = (deed: string) => appointment.can.includes(deed);
  if (appointment.ticket) return link(appointment.ticket, "ticket", say.say("appointment.follow"));
  if (appointment.state === "awaited") {
    return button("check", say.say("appointment.confirm"), () => open("confirm"));
  }
  if (can("check_in")) {
    return button("map-pin", say.say("appointment.here"), () => act(() => mine.checkIn(false)));
  }
  if (appointment.state === "booked") {
    return link(calendarOf(own), "calendar-plus", say.say("book.calendar"));
  }
  if (appointment.state === "arrived") return nothing;
  return link(again(appointment), "calendar-check", say.say("appointment.again"));
}

/** The same services once more. */
function again({ services, hall }: OwnAppointment): string {
  const query = new URLSearchParams({ hall });
  for (const { service, amount } of services) query.append("service", `${service}:${amount}`);
  return `/appointment?${query}`;
}

/** Why the hall said no; who is too early may wait all the same. */
function refusal(scene: OwnScene): TemplateResult | typeof nothing {
  const { say, mine, act, now } = scene;
  const { refused } = mine;
  if (!refused) return nothing;
  if (refused.code !== "too_early") {
    return html`<p class="refused">${say.say(refusalKey(refused.code))}</p>`;
  }
  const when = refused.when ?? mine.shown?.at ?? "";
  return html`
    <p class="refused">${say.say("appointment.early", { when: dayAndTime(say, when, now) })}</p>
    <button class="button" @click=${() => act(() => mine.checkIn(true))}>
      ${icon("armchair")} ${say.say("appointment.wait_here")}
    </button>
  `;
}

function link(address: string, picture: string, text: string): TemplateResult {
  return html`<a class="button main" href=${address}>${icon(picture)} ${text}</a>`;
}

function button(picture: string, text: string, press: () => void): TemplateResult {
  return html`<button class="button main" @click=${press}>${icon(picture)} ${text}</button>`;
}
