/** A day of appointments as a manager looks at it: counted, drawn on one axis, and what moving them came to. */
import type { Appointment, When } from "web/appointment_shapes.ts";
import type { Instant } from "web/protocol.ts";

export interface Taken {
  readonly id: string;
  readonly at: When;
  readonly until: When;
}

export interface Roster {
  readonly id: string;
  readonly name: string;
  readonly absent: boolean;
  readonly spans: readonly (readonly [When, When])[];
  readonly bookings: readonly Taken[];
}

export interface Extra {
  readonly id: string;
  readonly at: When;
  readonly until: When;
  readonly services: readonly string[];
}

/** What the hall tells of a date. `share` was set for it; `closed` is why nothing can be booked. */
export interface Capacity {
  readonly rosters: readonly Roster[];
  readonly extras: readonly Extra[];
  readonly share: number | null;
  readonly endangered: readonly Appointment[];
  readonly closed: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A first free time beyond this is worth a colour. */
const FAR_MS = 7 * DAY_MS;

export interface Counts {
  readonly booked: number;
  readonly here: number;
  readonly late: number;
  readonly missed: number;
}

/** `booked` are all that stand or stood; `here` came, whatever became of it; `late` should be here by now. */
export function counts(all: readonly Appointment[], now: Instant): Counts {
  const of = (...states: Appointment["state"][]) =>
    all.filter(({ state }) => states.includes(state));
  return {
    booked: of("awaited", "booked", "arrived", "helped", "gone", "missed").length,
    here: of("arrived", "helped", "gone").length,
    late: of("booked").filter(({ at }) => Date.parse(at) + 60_000 <= now).length,
    missed: of("missed").length,
  };
}

/** From a whole hour to a whole hour, around everything that is drawn; a working day where there is nothing. */
export function axis({ rosters, extras }: Capacity, noon: Instant): readonly [Instant, Instant] {
  const ends = [
    ...rosters.flatMap(({ spans, bookings }) => [
      ...spans.flat(),
      ...bookings.flatMap(({ at, until }) => [at, until]),
    ]),
    ...extras.flatMap(({ at, until }) => [at, until]),
  ].map((each) => Date.parse(each));
  if (!ends.length) return [noon - 3 * HOUR_MS, noon + 4 * HOUR_MS];
  return [
    Math.floor(Math.min(...ends) / HOUR_MS) * HOUR_MS,
    Math.ceil(Math.max(...ends) / HOUR_MS) * HOUR_MS,
  ];
}

/** The whole hours of an axis; on a long one every second. */
export function ticks([from, to]: readonly [Instant, Instant]): readonly Instant[] {
  const step = to - from > 14 * HOUR_MS ? 3 * HOUR_MS : HOUR_MS;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
}

/** Where on the axis, as a share of its length. */
export function at([from, to]: readonly [Instant, Instant], instant: Instant): number {
  return Math.min(1, Math.max(0, (instant - from) / (to - from)));
}

/** The minutes of a roster that nobody booked. */
export function freeMin({ spans, bookings }: Roster): number {
  const length = (each: readonly (readonly [When, When])[]) =>
    each.reduce((sum, [from, to]) => sum + Date.parse(to) - Date.parse(from), 0);
  const taken = length(bookings.map(({ at, until }) => [at, until]));
  return Math.max(0, Math.round((length(spans) - taken) / 60_000));
}

export type Far = "soon" | "far" | "never";

/** Whether the first free time is one that visitors accept. */
export function far(first: When | null, now: Instant): Far {
  if (first === null) return "never";
  return Date.parse(first) - now > FAR_MS ? "far" : "soon";
}

/** Those that take longest first: there something has to be done. */
export function byFar(
  first: Readonly<Record<string, When | null>>,
): readonly (readonly [string, When | null])[] {
  const when = (each: When | null) => each === null ? Infinity : Date.parse(each);
  return Object.entries(first).sort(([, one], [, other]) => when(other) - when(one) || 0);
}

/** What became of an appointment that was in danger. */
export interface Moved {
  readonly before: Appointment;
  readonly after: Appointment;
  readonly how: "colleague" | "moved" | "not";
}

/** `still` are in danger now; `now` is how the same appointments stand. */
export function outcome(
  before: readonly Appointment[],
  now: readonly Appointment[],
  still: readonly Appointment[],
): readonly Moved[] {
  const lost = new Set(still.map(({ id }) => id));
  return before.map((each) => {
    const after = now.find(({ id }) => id === each.id) ?? each;
    const other = Date.parse(after.at) !== Date.parse(each.at);
    return { before: each, after, how: other ? "moved" : lost.has(each.id) ? "not" : "colleague" };
  });
}

/** These dates, both ends included, as ISO; at most so many. */
export function dates(from: string, until: string, most = 62): readonly string[] {
  const first = Date.parse(from);
  const count = Math.min(most, Math.max(1, Math.round((Date.parse(until) - first) / DAY_MS) + 1));
  return Array.from(
    { length: count },
    (_, day) => new Date(first + day * DAY_MS).toISOString().slice(0, 10),
  );
}

/** Minutes after midnight of "13:30". */
export function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(":").map(Number);
  return 60 * hours + minutes;
}
