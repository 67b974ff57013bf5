/** Who is there on a date and what is booked of them, each a bar on one axis; and who is not there after all. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Instant } from "web/protocol.ts";
import { styled } from "web/styled.ts";
import { at, axis, freeMin, type Roster, type Taken, ticks } from "./agenda_day.ts";
import type { Day } from "./agenda_part.ts";

type Axis = readonly [Instant, Instant];

export function dayChart(day: Day): TemplateResult {
  const { floor: { say }, capacity } = day;
  const over = axis(capacity, Date.parse(`${day.date}T12:00:00Z`));
  const working = capacity.rosters.filter(({ spans, bookings, absent }) =>
    spans.length || bookings.length || absent
  );
  return html`
    <section class="card chart" aria-labelledby="chart">
      <h2 id="chart">${say.say("manager.agenda_day")}<span class="quiet">${say.say(
        "manager.agenda_key",
      )}</span></h2>
      ${capacity.closed
        ? html`<p>${icon("door-closed")}${
          say.say("manager.agenda_closed", { reason: capacity.closed })
        }</p>`
        : nothing}
      ${working.length
        ? html`
          <div class="scale" aria-hidden="true">${ticks(over).map((tick) =>
            html`<span style=${styled({ left: percent(at(over, tick)) })}>${say.time(tick)}</span>`
          )}</div>
          <ul>${working.map((each) => row(day, each, over))}</ul>
        `
        : html`<p class="quiet">${say.say("manager.agenda_nobody")}</p>`}
      ${more(day, over)}
    </section>
  `;
}

const percent = (share: number): string => `${(100 * share).toFixed(3)}%`;

/** Below the rosters: extra room, and what is booked on none of them. */
function more(day: Day, over: Axis): TemplateResult | typeof nothing {
  const { floor: { say }, capacity: { extras } } = day;
  const rest = besides(day);
  if (!extras.length && !rest.length) return nothing;
  const added = [say.say("manager.agenda_booked_some", { count: rest.length })];
  return html`
    <ul class="more">
      ${extras.map(({ at, until }) =>
        bars(say.say("manager.agenda_extra_row"), [], [[at, until]], [], over, day)
      )} ${rest.length
        ? bars(say.say("manager.agenda_besides"), added, [], rest, over, day)
        : nothing}
    </ul>
  `;
}

/** What is booked on none of the rosters: on extra room, or over the agenda. */
function besides({ capacity, all }: Day): readonly Taken[] {
  const placed = new Set(capacity.rosters.flatMap(({ bookings }) => bookings.map(({ id }) => id)));
  return all.filter(({ id, state }) =>
    !placed.has(id) && state !== "cancelled" && state !== "ended"
  );
}

function row(day: Day, roster: Roster, over: Axis): TemplateResult {
  const { say } = day.floor;
  const count = roster.bookings.length;
  const said = roster.absent ? [say.say("manager.agenda_is_absent")] : [
    say.say("manager.agenda_booked_some", { count }),
    say.say("manager.agenda_free", { time: say.span(freeMin(roster) * 60_000) }),
  ];
  return bars(roster.name, said, roster.spans, roster.bookings, over, day, roster);
}

function bars(
  name: string,
  said: readonly string[],
  spans: Roster["spans"],
  bookings: readonly Taken[],
  over: Axis,
  day: Day,
  roster?: Roster,
): TemplateResult {
  const lost = new Set(day.capacity.endangered.map(({ id }) => id));
  return html`
    <li class=${roster?.absent ? "absent" : ""}>
      <b>${name}</b>
      <div class="lane" aria-hidden="true">
        ${spans.map(([from, to]) => html`<i class="span" style=${place(over, from, to)}></i>`)}
        ${bookings.map(({ id, at, until }) =>
          html`<i class="taken ${lost.has(id) ? "lost" : ""}" style=${place(over, at, until)}></i>`
        )} ${now(day, over)}
      </div>
      <span class="told ${roster?.absent ? "away" : "quiet"}">${said.map((each) =>
        html`
          <span>${each}</span>
        `
      )}</span>
      ${roster ? presence(day, roster) : nothing}
    </li>
  `;
}

function place(over: Axis, from: string, to: string) {
  const [left, right] = [at(over, Date.parse(from)), at(over, Date.parse(to))];
  return styled({ left: percent(left), width: percent(right - left) });
}

function now({ floor, date }: Day, over: Axis): TemplateResult | typeof nothing {
  if (floor.say.isoDate(floor.now) !== date) return nothing;
  const here = at(over, floor.now);
  if (here <= 0 || here >= 1) return nothing;
  return html`<i class="now" style=${styled({ left: percent(here) })}></i>`;
}

function presence({ floor: { say, deeds, now }, date, absent }: Day, roster: Roster) {
  if (date < say.isoDate(now)) return nothing;
  const { id, name } = roster;
  return html`
    <button
      class="button small"
      aria-label=${say.say(
        roster.absent ? "manager.agenda_back_name" : "manager.agenda_absent_name",
        {
          name,
        },
      )}
      aria-disabled=${deeds.busy ? "true" : nothing}
      @click=${() => absent(id, name, !roster.absent)}
    >${say.say(roster.absent ? "manager.agenda_back" : "manager.agenda_absent")}</button>
  `;
}
