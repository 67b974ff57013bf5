/** What a manager can ask to be otherwise on a past day, and how that is called in a few words. */
import type { CounterKind, VariantAsked } from "web/protocol.ts";
import type { Key, Words } from "web/words.ts";
import { clock } from "./compared.ts";

export const RULES = {
  "plain": "manager.rule_plain",
  "first-come": "manager.rule_first_come",
  "separate": "manager.rule_separate",
  "strict": "manager.rule_strict",
  "booked-time": "manager.rule_booked_time",
} as const satisfies Record<Exclude<VariantAsked["rule"], "ours">, Key>;
export const SPLITS = [4, 5, 7] as const;
export const KINDS: readonly CounterKind[] = ["standing", "desk", "room"];
/** More than this many beside the day itself cannot be told apart any more. */
export const AT_MOST = 3;

/** What a form says; undefined when it asks for nothing. */
export function changeOf(given: FormData): VariantAsked | undefined {
  const [rule, split, kind] = ["rule", "split", "kind"].map((each) => String(given.get(each)));
  const opens_min = minutesOf(String(given.get("opens")));
  const change: VariantAsked = {
    rule: isRule(rule) ? rule : "ours",
    favour: null,
    split_min: split ? Number(split) : null,
    extra: kind ? [{ kind: kind as CounterKind, opens_min }] : [],
    without: given.getAll("without").map(String),
  };
  return asksNothing(change) ? undefined : change;
}

function isRule(name: string): name is keyof typeof RULES {
  return name in RULES;
}

function asksNothing({ rule, split_min, extra, without }: VariantAsked): boolean {
  return rule === "ours" && split_min === null && extra.length === 0 && without.length === 0;
}

function minutesOf(time: string): number {
  const [hour, minute] = time.split(":").map(Number);
  return 60 * (hour || 0) + (minute || 0);
}

/** "aan tafel erbij om 10.00, zonder Balie 3"; `counterName` gives a counter's name. */
export function nameOfChange(
  say: Words,
  { rule, split_min, extra, without }: VariantAsked,
  counterName: (id: string) => string,
): string {
  const parts = [
    ...(isRule(rule) ? [say.say(RULES[rule])] : []),
    ...(split_min === null ? [] : [say.say("manager.sim_split_at", { count: split_min })]),
    ...extra.map(({ kind, opens_min }) =>
      say.say("manager.sim_extra_from", {
        kind: say.say(`manager.kind_${kind}`),
        time: clock(say, opens_min),
      })
    ),
    ...(without.length
      ? [say.say("manager.sim_without_named", { counters: without.map(counterName).join(", ") })]
      : []),
  ];
  const [first = "", ...rest] = parts;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(", ");
}
