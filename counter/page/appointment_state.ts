/** Where an appointment stands, in a few words for staff; colour only for who is too late. */
import { html, type TemplateResult } from "lit";
import type { Appointment } from "web/appointment_shapes.ts";
import { icon } from "web/icon.ts";
import type { FloorView, Instant } from "web/protocol.ts";
import type { Words } from "web/words.ts";
import { lateMin } from "./expected.ts";

/** Those that somebody still counts on or that are under way; the others are for who looks them up. */
export const isToCome = ({ state }: Appointment): boolean =>
  state === "booked" || state === "awaited";

/** "is er, B 66", "9 min te laat", "wordt verwacht" */
export function stateTag(
  appointment: Appointment,
  now: Instant,
  words: Words,
  number = "",
): TemplateResult {
  const { state } = appointment;
  const count = state === "booked" ? lateMin(Date.parse(appointment.at), now) : 0;
  if (count && words.isoDate(Date.parse(appointment.at)) === words.isoDate(now)) {
    return html`<span class="tag late">${icon("clock-alert")}${
      words.say("counter.coming.late", { count })
    }</span>`;
  }
  const said = words.say(`booking.state.${state}`);
  if (state !== "arrived") return html`<span class="tag quiet">${said}</span>`;
  return html`<span class="tag quiet">${icon("circle-check")}${said}${
    number ? `, ${number}` : ""
  }</span>`;
}

/** The number of who came for it, while that one waits or is helped. */
export function numberOf(floor: FloorView | undefined, id: string): string {
  return floor?.waiting.find(({ appointment }) => appointment === id)?.number ?? "";
}
