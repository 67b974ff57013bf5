/** Sitting down where somebody else sits, or while one sits elsewhere: what is asked first, and what the other window is told. */
import type { CounterShown, CounterView, TownView } from "web/protocol.ts";
import type { Words } from "web/words.ts";

type Views = ReadonlyMap<string, CounterView>;

export interface Question {
  readonly title: string;
  readonly more: readonly string[];
  readonly yes: string;
  /** False where the answer could only be refused. */
  readonly able: boolean;
}

/** What is asked before this person sits down at a counter that is held, or while sitting `elsewhere`. */
export function question(
  counter: CounterShown,
  elsewhere: CounterShown | undefined,
  views: Views,
  words: Words,
): Question {
  const view = views.get(counter.id);
  const over = view?.held ?? false;
  const there = elsewhere && views.get(elsewhere.id)?.contact?.number;
  const said = {
    name: view?.person_name ?? "",
    counter: counter.name,
    number: view?.contact?.number ?? "",
    from: elsewhere?.name ?? "",
  };
  const more = [
    elsewhere ? words.say("counter.choose.move_too", said) : "",
    there ? words.say("counter.choose.move_busy", { ...said, number: there }) : "",
    over && view?.contact ? words.say("counter.choose.over_busy", said) : "",
  ];
  return {
    title: words.say(over ? "counter.choose.over_ask" : "counter.choose.move_ask", said),
    more: more.filter(Boolean),
    yes: words.say(over ? "counter.choose.over_yes" : "counter.choose.move_yes", said),
    able: !there,
  };
}

/** Why this window lost its counter: a colleague took it over, the person moved, or it was closed. */
export function lostBecause(
  lost: string,
  views: Views,
  town: TownView,
  person: string,
  words: Words,
): string {
  const name = (id: string) => town.counters.find((each) => each.id === id)?.name ?? id;
  const now = views.get(lost);
  const mine = [...views.values()].find((view) => view.person === person);
  if (now?.held) {
    return words.say("counter.choose.taken_over", {
      name: now.person_name ?? "",
      counter: name(lost),
    });
  }
  if (!mine) return words.say("counter.choose.closed", { counter: name(lost) });
  const told = { counter: name(mine.counter), from: name(lost) };
  return words.say("counter.choose.moved", told);
}
