/** Days beside one another with how much of each is free, and the free times of one as a timetable. */
import { html, nothing, type TemplateResult } from "lit";
import type { Room } from "web/appointment_shapes.ts";
import { icon } from "web/icon.ts";
import type { Instant } from "web/protocol.ts";
import type { Words } from "web/words.ts";
import { hours } from "./slots.ts";
import { instantOf } from "./zoned.ts";

/** Days beside one another. */
export const STRIP = 5;

interface Strip {
  readonly rooms: readonly Room[];
  /** The first that is shown, by its place. */
  readonly from: number;
  readonly day: string;
  readonly words: Words;
  readonly see: (date: string) => void;
  readonly turn: (to: number) => void;
}

export function strip(shown: Strip): TemplateResult {
  const { rooms, from, words } = shown;
  return html`
    <div class="strip" role="group" aria-label=${words.say("booking.days")}>
      ${turn(shown, -STRIP)} ${rooms.slice(from, from + STRIP).map((room) => date(shown, room))}
      ${turn(shown, STRIP)}
    </div>
  `;
}

function turn({ rooms, from, words, turn }: Strip, by: number): TemplateResult {
  const able = by < 0 ? from > 0 : from + by < rooms.length;
  return html`
    <button
      type="button"
      class="button turn"
      aria-label=${words.say(by < 0 ? "booking.earlier" : "booking.later")}
      aria-disabled=${able ? nothing : "true"}
      @click=${() => able && turn(Math.max(0, from + by))}
    >${icon(by < 0 ? "arrow-left" : "arrow-right")}</button>
  `;
}

function date({ day, words, see }: Strip, { date, free }: Room): TemplateResult {
  const noon = instantOf(date, "12:00", words.zone);
  const room = free ? words.say("booking.free", { count: free }) : words.say("booking.full");
  return html`
    <button
      type="button"
      class="button date ${free ? "" : "full"}"
      aria-pressed=${day === date}
      aria-label="${words.date(noon)}, ${room}"
      @click=${() => see(date)}
    ><b>${words.shortDate(noon)}</b><small>${room}</small></button>
  `;
}

export function timetable(
  times: readonly Instant[],
  chosen: Instant | null,
  words: Words,
  choose: (at: Instant) => void,
): TemplateResult {
  const minute = (at: Instant) =>
    html`
      <label class="minute ${chosen === at ? "on" : ""}">
        <input
          type="radio"
          name="minute"
          aria-label=${words.atTime(at)}
          .checked=${chosen === at}
          @change=${() => choose(at)}
        ><span aria-hidden="true">${words.time(at)}</span>
      </label>
    `;
  return html`
    <div class="hours" role="group" aria-label=${words.say("booking.hours")}>
      ${hours(times, words).map(({ hour, times }) =>
        html`<div class="hour"><b>${hour}</b><div>${times.map(minute)}</div></div>`
      )} ${times.length ? nothing : html`<p>${words.say("booking.day_full")}</p>`}
    </div>
  `;
}
