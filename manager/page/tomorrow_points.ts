/** A day to come: its waits as columns for charts, and what rosters differ in. */
import type { ClassExpected, OutlookShown, TomorrowTold } from "web/protocol.ts";
import { inOrder } from "./compared_points.ts";

const HALF_QUARTER = 7.5;

type Line = (number | null)[];

/** A roster that was tried: as it is, with one counter more of a kind, or without one counter. */
export interface Tried {
  readonly how: "as_is" | "more" | "less";
  readonly what: string;
  readonly outlook: OutlookShown;
}

/** As it is, then from the one that is best for who waits to the one that is worst. */
export function triedOf({ as_is, more, less }: TomorrowTold): Tried[] {
  const others: Tried[] = [
    ...more.map((each) => ({ how: "more" as const, ...each })),
    ...less.map((each) => ({ how: "less" as const, ...each })),
  ];
  others.sort((one, other) => one.outlook.breach_min - other.outlook.breach_min);
  return [{ how: "as_is", what: "", outlook: as_is }, ...others];
}

export function classesToCome({ as_is }: TomorrowTold): string[] {
  return inOrder(as_is.classes.map(({ class_ }) => class_));
}

export function ofClass({ classes }: OutlookShown, class_: string): ClassExpected | undefined {
  return classes.find((each) => each.class_ === class_);
}

/** The quarters of an hour in which anybody is expected, as minutes of the day. */
export function quartersOf({ classes }: OutlookShown): number[] {
  const found = classes.flatMap(({ quarters }) => quarters.map(([at]) => at));
  return [...new Set(found)].sort((one, other) => one - other);
}

/** The middle wait of a class in a quarter, and what four in five stay below; undefined without anybody. */
export function waitIn(
  outlook: OutlookShown,
  class_: string,
  at: number,
): { readonly middle: number; readonly most: number } | undefined {
  const found = ofClass(outlook, class_)?.quarters.find(([quarter]) => quarter === at);
  return found && { middle: found[1], most: found[2] };
}

/** Minutes of the day, the middle wait, what four in five stay below, and the target. */
export function waitLines(
  outlook: OutlookShown,
  class_: string,
  target: number,
): [number[], Line, Line, Line] {
  const at = quartersOf(outlook);
  const waits = at.map((each) => waitIn(outlook, class_, each));
  return [
    at.map((each) => each + HALF_QUARTER),
    waits.map((each) => each?.middle ?? null),
    waits.map((each) => each?.most ?? null),
    at.map(() => target),
  ];
}

/** Which counters one roster has and the other has not, by id. */
export function differing(
  roster: OutlookShown,
  was: OutlookShown,
): { more: string[]; less: string[] } {
  return {
    more: roster.counters.filter((each) => !was.counters.includes(each)),
    less: was.counters.filter((each) => !roster.counters.includes(each)),
  };
}
