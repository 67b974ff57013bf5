/** Who waits as the host sees it: the most pressing first, and the range to say aloud. */
import type { CounterShown, FloorView, Kind, KioskView, WaitingRow, Wanted } from "web/protocol.ts";
import { type Level, level } from "web/wait.ts";
import type { Words } from "web/words.ts";

export interface Waiter {
  readonly row: WaitingRow;
  readonly waited: number;
  readonly level: Level;
}

/** Everybody who waits, whoever used up most of the promised wait first. */
export function pressing(floor: FloorView, now: number): readonly Waiter[] {
  return floor.waiting
    .map((row) => ({ row, waited: now - row.since, level: level(now - row.since, row.target_ms) }))
    .sort((one, other) => share(other) - share(one));
}

const share = ({ row, waited }: Waiter): number => waited / row.target_ms;

/** Who waits longest of all, counted from when the wait began. */
export function longest(floor: FloorView): WaitingRow | undefined {
  const [first, ...others] = floor.waiting;
  return others.reduce((most, row) => row.since < most.since ? row : most, first);
}

/** "5 tot 10 minuten", "minder dan 5 minuten"; without a counter nobody can say. */
export function range(expected: readonly [number, number] | null, words: Words): string {
  if (!expected) return words.say("host.wait.unknown");
  const [low, high] = expected;
  return words.say(low ? "host.wait.range" : "host.wait.below", { low, high });
}

/** What is announced now: of one service its own wait where that is foreseen, else that of its kind. */
export function waitFor(
  kind: Kind,
  wanted: readonly Wanted[],
  { floor, kiosk }: { readonly floor: FloorView; readonly kiosk: KioskView | undefined },
): readonly [number, number] | null {
  const [only] = wanted;
  const own = wanted.length === 1 && only.amount === 1 ? kiosk?.waits[only.service] : undefined;
  return own ?? floor.expected[kind];
}

/** How many counters of a kind of visit call now; a desk or room is for who sits. */
export function openFor(
  kind: Kind,
  floor: FloorView,
  counters: readonly CounterShown[],
): number {
  const calling = new Set(
    floor.staffed.filter(({ paused }) => !paused).map(({ counter }) => counter),
  );
  return counters.filter((each) =>
    calling.has(each.id) && (each.kind === "standing") === (kind === "short")
  ).length;
}

export interface Able {
  readonly name: string;
  readonly person: string;
  readonly paused: boolean;
}

/** Where a service can be had now, and from whom. */
export function able(
  service: string,
  floor: FloorView,
  counters: readonly CounterShown[],
): readonly Able[] {
  return counters.flatMap((counter) => {
    const staffed = floor.staffed.find((each) => each.counter === counter.id);
    if (!staffed || !(staffed.services ?? counter.services).includes(service)) return [];
    return [{ name: counter.name, person: staffed.person_name, paused: staffed.paused }];
  });
}
