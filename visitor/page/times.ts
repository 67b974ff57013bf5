/** The times of a day in parts, and few enough of them to choose from at a glance. */
import type { When } from "web/appointment_shapes.ts";

export type Part = "morning" | "afternoon" | "evening";

/** So many are shown as they are. */
const FEW = 12;
/** Of more, one in each of these minutes of the hour: 9.00, 9.20, 9.40. */
const APART_MIN = 20;
const NOON_HOUR = 12;
const EVENING_HOUR = 17;

/** One time in each third of an hour, the first one that is free there; all of them when they are few. */
export function fewer(times: readonly When[], chosen: When | null): readonly When[] {
  if (times.length <= FEW) return times;
  const seen = new Set<string>();
  return times.filter((time) => {
    const third = `${time.slice(0, 13)} ${Math.floor(minute(time) / APART_MIN)}`;
    const first = !seen.has(third);
    seen.add(third);
    return first || time === chosen;
  });
}

/** By part of the day, as the clock on the hall's wall has it. */
export function parts(times: readonly When[]): readonly { part: Part; times: readonly When[] }[] {
  const all: readonly Part[] = ["morning", "afternoon", "evening"];
  return all
    .map((part) => ({ part, times: times.filter((time) => partOf(time) === part) }))
    .filter((each) => each.times.length > 0);
}

function partOf(time: When): Part {
  const hour = Number(time.slice(11, 13));
  if (hour < NOON_HOUR) return "morning";
  return hour < EVENING_HOUR ? "afternoon" : "evening";
}

function minute(time: When): number {
  return Number(time.slice(14, 16));
}
