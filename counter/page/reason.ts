/** Why this visitor is called, or why that one is not, as sentences for staff. */
import type {
  Contact,
  Instant,
  NextOne,
  Reason,
  TownView,
  WaitingRow,
  WhyNot,
} from "web/protocol.ts";
import { ofTarget } from "web/wait.ts";
import type { Words } from "web/words.ts";

/** Why this one was called. */
export function whyCalled(contact: Contact, words: Words): string {
  return sentences(
    appointment(contact.reason, contact.taken, words),
    waited(contact.reason, words),
    ...rules(contact.reason, words),
  );
}

/** "Afspraak om 10.40 uur, is er sinds 10.32 uur." */
function appointment({ agreed }: Reason, taken: Instant | undefined, words: Words): string {
  if (agreed === null || taken === undefined) return "";
  const told = { agreed: words.atTime(agreed), taken: words.atTime(taken) };
  return words.say("counter.reason.agreed", told);
}

/** The wait for an appointment counts from the agreed time: before that there is none to tell. */
function waited({ waited_ms, target_ms, agreed }: Reason, words: Words): string {
  const { waited, target } = ofTarget(waited_ms, target_ms);
  if (waited < 1) return agreed === null ? words.say("counter.reason.waited.new") : "";
  const late = waited_ms > target_ms ? "late" : "intime";
  const told = { waited: inMinutes(waited, words), count: target };
  return words.say(`counter.reason.waited.${late}`, told);
}

/** Why this one would be called now; `taken` is when the visitor came. */
export function whyNext(next: NextOne, taken: Instant | undefined, words: Words): string {
  return sentences(appointment(next.reason, taken, words), ...rules(next.reason, words));
}

function rules(reason: Reason, words: Words): string[] {
  return [rule(reason, words), notDue(reason, words), helping(reason, words)];
}

function rule(reason: Reason, words: Words): string {
  return words.say(`counter.reason.${reason.code}`, { count: reason.others });
}

const notDue = ({ not_due: count }: Reason, words: Words): string =>
  count ? words.say("counter.reason.not_due", { count }) : "";

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
  const told = { number, product, waited: inMinutes(waited, words), count: target };
  const late = ms > reason.target_ms ? "late" : "intime";
  if (reason.agreed !== null) {
    const when = { ...told, agreed: words.atTime(reason.agreed) };
    return words.say(waited < 1 ? "counter.next.agreed" : `counter.next.agreed_${late}`, when);
  }
  return words.say(waited < 1 ? "counter.next.new" : `counter.next.${late}`, told);
}

/** The same whole minutes as stand in the lists. */
const inMinutes = (count: number, words: Words): string => words.say("common.minutes", { count });
