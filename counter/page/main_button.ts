/** The one big button: the same place in every state, and it says what it will do. */
import type { IconName } from "web/icons.generated.ts";
import type { CounterView, FloorView, TownView } from "web/protocol.ts";
import type { Words } from "web/words.ts";
import { announceNext } from "./reason.ts";
import { situation } from "./situation.ts";

/** `finish` where calling would find nobody: then the space bar still is the way on. */
export type MainAct = "call" | "start" | "finish" | "resume";

export interface MainButton {
  readonly act: MainAct;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  /** False where pressing could only be refused. */
  readonly ready: boolean;
}

const ICONS: Record<MainAct, IconName> = {
  call: "megaphone",
  start: "play",
  finish: "check",
  resume: "play",
};

/** `product` names the next visitor's services in the middle of a sentence. */
export function mainButton(
  view: CounterView,
  floor: FloorView,
  product: string,
  now: number,
  words: Words,
  town: TownView,
): MainButton {
  const evacuated = floor.notices.evacuation !== null;
  const act = mainAct(view, evacuated);
  const number = view.contact?.number ?? "";
  return {
    act,
    icon: ICONS[act],
    title: words.say(`counter.main.${act}`, { number }),
    detail: evacuated
      ? words.say("counter.main.evacuation")
      : detail(act, view, floor, product, now, words, town),
    ready: act !== "call" || (view.next !== null && !evacuated),
  };
}

/** While everybody must leave nobody is called: who is here can still be finished. */
export function mainAct(view: CounterView, evacuated: boolean): MainAct {
  switch (situation(view)) {
    case "paused":
      return "resume";
    case "called":
      return "start";
    case "serving":
      return view.next && !view.paused && !evacuated ? "call" : "finish";
    case "free":
      return "call";
  }
}

function detail(
  act: MainAct,
  view: CounterView,
  floor: FloorView,
  product: string,
  now: number,
  words: Words,
  town: TownView,
): string {
  const closes = words.say("counter.main.closes", { number: view.contact?.number ?? "" });
  if (act === "start") return words.say("counter.main.started_by");
  if (act === "resume") return pausing(waiting(floor), words);
  if (act === "finish" && view.paused) return `${closes} ${words.say("counter.main.then_pause")}`;
  if (!view.next) {
    const none = nobody(view, floor, words, town);
    return view.contact ? `${closes} ${none}` : none;
  }
  const next = announceNext(view.next, product, now, words);
  return view.contact ? `${closes} ${words.say("counter.main.then", { next })}` : next;
}

function pausing(count: number, words: Words): string {
  return count
    ? words.say("counter.main.paused", { count })
    : words.say("counter.main.paused_quiet");
}

const waiting = (floor: FloorView): number => floor.counts.short + floor.counts.seated;

/** Nobody at all, nobody whom this counter would call now, or an appointment for which it is kept free. */
function nobody(view: CounterView, floor: FloorView, words: Words, town: TownView): string {
  if (view.kept_for !== null) {
    // It must begin by then, at the latest: the visitor was told the time before.
    const target = town.classes.find(({ id }) => id === "appointment")?.target_ms ?? 0;
    return words.say("counter.main.kept", { time: words.atTime(view.kept_for - target) });
  }
  const count = waiting(floor);
  return count
    ? words.say("counter.main.nobody_here", { count })
    : words.say("counter.main.nobody");
}
