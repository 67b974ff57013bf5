/** The month as a sheet of weeks, and how much room its days have: whole dates, no clock and no zone. */
import type { Room } from "web/appointment_shapes.ts";

export type Space = "many" | "few" | "full" | "closed";

/** Below this share of a day's times that are free there is little room. */
const FEW = 0.25;
const DAY_MS = 86_400_000;
const WEEK = 7;

/** 2026-05 of 2026-05-20 */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The month so many months later. */
export function later(month: string, months: number): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}

/** The date so many days later. */
export function daysLater(date: string, days: number): string {
  return new Date(noon(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The dates of a month by week, Monday first; null where the week belongs to another month. */
export function weeks(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const days = new Date(noon(`${later(month, 1)}-01`) - DAY_MS).getUTCDate();
  const before = (new Date(noon(first)).getUTCDay() + WEEK - 1) % WEEK;
  const cells = Array.from({ length: Math.ceil((before + days) / WEEK) * WEEK }, (_, cell) => {
    const day = cell - before;
    return day < 0 || day >= days ? null : daysLater(first, day);
  });
  return Array.from(
    { length: cells.length / WEEK },
    (_, week) => cells.slice(week * WEEK, (week + 1) * WEEK),
  );
}

/** A day on which nobody works is closed for who wants to come, whatever the reason. */
export function space({ free, of, closed }: Room): Space {
  if (closed || of === 0) return "closed";
  if (free === 0) return "full";
  return free < FEW * of ? "few" : "many";
}

/** The instant to write a date with: noon, which is the same date everywhere in Europe. */
export function noon(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}

/** The date among `free` that an arrow key leads to from `date`, or the same one where there is no other. */
export function towards(date: string, key: string, free: readonly string[]): string {
  const after = (step: number) => free.find((each) => apart(date, each) >= step);
  const before = (step: number) => free.findLast((each) => apart(each, date) >= step);
  const sameWeekday = (each: string) => apart(date, each) % WEEK === 0;
  const column = free.filter(sameWeekday);
  const found = {
    ArrowRight: () => after(1),
    ArrowLeft: () => before(1),
    ArrowDown: () => column.find((each) => each > date) ?? after(WEEK),
    ArrowUp: () => column.findLast((each) => each < date) ?? before(WEEK),
    Home: () => free.find((each) => monday(each) === monday(date)),
    End: () => free.findLast((each) => monday(each) === monday(date)),
  }[key];
  return found?.() ?? date;
}

function apart(one: string, other: string): number {
  return Math.round((noon(other) - noon(one)) / DAY_MS);
}

function monday(date: string): string {
  return daysLater(date, -((new Date(noon(date)).getUTCDay() + WEEK - 1) % WEEK));
}
