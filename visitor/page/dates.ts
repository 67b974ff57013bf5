/** Dates and times as a booking page writes them, around the words that all pages share. */
import type { When } from "web/appointment_shapes.ts";
import { LOCALE, type Words } from "web/words.ts";
import { daysLater, noon } from "./calendar.ts";

/** A Monday, to name the days of the week after. */
const MONDAY = "2027-05-03";

export function instant(when: When): number {
  return Date.parse(when);
}

/** Mei 2027 */
export function monthName({ language }: Words, month: string): string {
  const name = written(language, { month: "long", year: "numeric" }, `${month}-01`);
  return capital(name);
}

/** The days of the week from Monday on, short and whole. */
export function weekdays({ language }: Words): readonly { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, day) => daysLater(MONDAY, day)).map((date) => ({
    short: written(language, { weekday: "short" }, date).replace(".", ""),
    long: written(language, { weekday: "long" }, date),
  }));
}

/** donderdag 20 mei, of a date without a time */
export function dayName(say: Words, date: string): string {
  return say.date(noon(date));
}

/** vandaag om 9.20 uur, donderdag 20 mei om 9.20 uur */
export function dayAndTime(say: Words, when: When, now: number): string {
  const at = instant(when);
  return say.say("book.at", { day: say.day(at, now), time: say.atTime(at) });
}

/** As it stands at the beginning of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function written(
  language: Words["language"],
  how: Intl.DateTimeFormatOptions,
  date: string,
): string {
  return new Intl.DateTimeFormat(LOCALE[language], { ...how, timeZone: "UTC" }).format(noon(date));
}
