/** The names of those to whom a visit can be passed on, and what then happens. */
import type { Contact, Instant } from "web/protocol.ts";
import type { Words } from "web/words.ts";
import type { Desk } from "./desk.ts";
import type { Target } from "./targets.ts";

const MINUTE_MS = 60_000;

/** "Balie 3", "Piet", "Eender welke balie aan tafel" */
export function targetName(target: Target, words: Words): string {
  if (target.is === "person") return target.person_name;
  if (target.is === "counter") return target.counter!.name;
  return words.say(`counter.transfer.any_${target.kind}`);
}

/** "Doorgeven aan Balie 3" */
export function passTo(target: Target, words: Words): string {
  if (target.is === "any") return words.say("counter.transfer.go_any");
  return words.say("counter.transfer.go", { name: targetName(target, words) });
}

/** "Piet, aan tafel, bezig sinds 14 minuten" */
export function targetDetail(target: Target, now: Instant, words: Words): string {
  if (target.is === "any") return words.say("counter.transfer.any_more");
  const { counter, person_name, busy_since } = target;
  const place = target.is === "person"
    ? words.say("counter.transfer.now_at", { counter: counter!.name })
    : [person_name, words.say(`counter.choose.${counter!.kind}`)].filter(Boolean).join(", ");
  if (busy_since === null) return place;
  const minutes = words.minutes(now - busy_since);
  return words.say("counter.transfer.busy", { place, minutes });
}

/** When somebody can probably take it: "vrij nu", "vrij binnen 5 min", "heeft pauze". */
export function targetFree(target: Target, now: Instant, words: Words): string {
  if (target.is === "any") return "";
  if (target.paused) return words.say("counter.transfer.pause");
  if (target.free_at === null) return words.say("counter.transfer.free");
  const minutes = Math.ceil((target.free_at - now) / MINUTE_MS);
  if (minutes < 1) return words.say("counter.transfer.soon");
  return words.say("counter.transfer.free_in", { count: minutes });
}

/** What passing on to this one means for the visitor. */
export function whatHappens(desk: Desk, { number }: Contact, target: Target): string {
  const { words, seen } = desk;
  const returning = seen.town.classes.find(({ id }) => id === "returning");
  const count = Math.round((returning?.target_ms ?? 0) / MINUTE_MS);
  const name = targetName(target, words);
  const who = words.say(`counter.transfer.happens_${target.is}`, { number, name });
  return `${who} ${words.say("counter.transfer.keeps", { number, count })}`;
}
