/** Why this visitor is called, or why that one is not, as sentences for staff. */
import type { Contact, NextOne, Reason, TownView, WaitingRow, WhyNot } from "web/protocol.ts";
import { ofTarget } from "web/wait.ts";
import type { Words } from "web/words.ts";

/** Why this one was called. */
export function whyCalled(contact: Contact, words: Words): string {
  return sentences(
    waited(contact.reason, words),
    rule(contact.reason, words),
    helping(contact.reason, words),
  );
}

function waited({ waited_ms, target_ms }: Reason, words: Words): string {
  const { waited, target } = ofTarget(waited_ms, target_ms);
  if (waited < 1) return words.say("counter.reason.waited.new");
  const late = waited_ms > target_ms ? "late" : "intime";
  const told = { waited: words.minutes(waited_ms), count: target };
  return words.say(`counter.reason.waited.${late}`, told);
}

/** Why this one would be called now. */
export function whyNext(next: NextOne, words: Words): string {
  return sentences(rule(next.reason, words), helping(next.reason, words));
}

function rule(reason: Reason, words: Words): string {
  return words.say(`counter.reason.${reason.code}`, { count: reason.others });
}

const helping = (reason: Reason, words: Words): string =>
  reason.helping ? words.say("counter.reason.helping") : "";

const sentences = (...parts: string[]): string => parts.filter(Boolean).join(" ");

/** Why a waiting person is not the next one here. */
export function whyNotYet(row: WaitingRow, code: WhyNot, town: TownView, words: Words): string {
  if (code === "for_another") {
    return words.say("counter.whynot.for_another", { who: passedTo(row, town) });
  }
  if (code !== "just_missed") return words.say(`counter.whynot.${code}`);
  return words.say("counter.whynot.just_missed", { time: words.atTime(row.again ?? row.since) });
}

/** To whom a visit was passed on: a counter's name or a person's, "" when it was to nobody in particular. */
export function passedTo({ to_counter, to_person }: WaitingRow, town: TownView): string {
  if (to_counter === null) return to_person ?? "";
  return town.counters.find(({ id }) => id === to_counter)?.name ?? to_counter;
}

/** Whether staff may call this one here by choice; the hall has the last word. */
export const mayCall = (code: WhyNot | undefined): boolean =>
  code !== undefined && code !== "other_kind" && code !== "other_services";

/** What calling the next one comes down to: "A 148, strafregister: wacht 9 minuten, beloofd was 8." */
export function announceNext(next: NextOne, product: string, now: number, words: Words): string {
  const { number, since, reason } = next;
  const ms = now - since;
  const { waited, target } = ofTarget(ms, reason.target_ms);
  const told = { number, product, waited: words.minutes(ms), count: target };
  if (waited < 1) return words.say("counter.next.new", told);
  return words.say(ms > reason.target_ms ? "counter.next.late" : "counter.next.intime", told);
}
