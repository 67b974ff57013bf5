/** When the hall is open, as sentences for who waits in it or stands before its door. */
import type { DisplayView, Instant } from "web/protocol.ts";
import type { Words } from "web/words.ts";

type Opening = DisplayView["opening"];

/** "Vandaag open tot 12.30 uur en van 16 uur tot 19 uur.", or nothing once all of today is past. */
export function openToday(words: Words, opening: Opening, now: Instant): string {
  const spans = opening.today.filter(([, closes]) => closes > now)
    .map(([opens, closes]) => span(words, opens, closes, now));
  if (spans.length === 0) return "";
  const all = spans.reduce((first, second) => words.say("display.span_and", { first, second }));
  return words.say("display.open_today", { spans: all });
}

/** "Morgen helpen wij u vanaf 8.30 uur.", or nothing when the hall does not know. */
export function opensAgain(words: Words, opening: Opening, now: Instant): string {
  if (opening.next_opens === null) return "";
  const day = words.day(opening.next_opens, now);
  const time = words.atTime(opening.next_opens);
  return words.say("display.opens", { day: capital(day), time });
}

/** Why the hall is closed, if there is a reason that a person has to know. */
export function closedTitle(words: Words, opening: Opening): string {
  if (!opening.reason) return words.say("display.closed");
  return words.say("display.closed_reason", { reason: opening.reason });
}

function span(words: Words, opens: Instant, closes: Instant, now: Instant): string {
  const until = words.atTime(closes);
  if (opens <= now) return words.say("display.span_until", { until });
  return words.say("display.span", { from: words.atTime(opens), until });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
