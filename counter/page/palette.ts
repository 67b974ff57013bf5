/** Everything that can be done here by name: actions, products, numbers, colleagues, counters and reasons. */
import type { Picture } from "web/icon.ts";
import type { ServiceShown } from "web/protocol.ts";
import { change, park, press, serve } from "./acting.ts";
import { type ActionId, listed, possible } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { found } from "./lists.ts";
import { amountsOf, contains, wanted } from "./order.ts";
import { keyName } from "./parts.ts";
import { situation } from "./situation.ts";
import { passTo, targetDetail, targetName } from "./target_words.ts";
import { targets } from "./targets.ts";

export interface Entry {
  readonly icon: Picture;
  readonly title: string;
  readonly detail: string;
  readonly key: string;
  /** More words that find it. */
  readonly search: readonly string[];
  readonly run: () => unknown;
}

const SHOWN_AT_MOST = 9;

/** What fits what was typed: a number first, then actions, whom to pass on to, reasons, products. */
export function entries(desk: Desk, typed: string): readonly Entry[] {
  const fits = [...actions(desk), ...elsewhere(desk), ...reasons(desk), ...services(desk)]
    .filter(({ title, search }) => contains([title, ...search], typed));
  if (!typed.trim()) return actions(desk);
  return [...numbers(desk, typed), ...fits].slice(0, SHOWN_AT_MOST);
}

function actions(desk: Desk): Entry[] {
  const { words, view } = desk;
  const now = listed.map((each) => (each.id === "pause" && view.paused ? "resume" : each.id));
  return now.filter((id) => id !== "palette" && possible(id as ActionId, view, desk.now))
    .map((id) => actionEntry(desk, id as ActionId, words.say(`counter.action.${id}` as const)));
}

function actionEntry(desk: Desk, id: ActionId, title: string): Entry {
  const shown = listed.find((each) => each.id === id || (id === "resume" && each.id === "pause"))!;
  const key = keyName(shown, desk.words);
  const search = id === "book" ? [desk.words.say("counter.short.book")] : [];
  return { icon: shown.icon, title, detail: "", key, search, run: () => press(desk, id) };
}

function numbers(desk: Desk, typed: string): Entry[] {
  if (!/\d/.test(typed)) return [];
  const { words, seen } = desk;
  return found(seen.floor, typed).map(({ ticket, number, progress, taken }) => ({
    icon: "ticket",
    title: number,
    detail: `${words.say(`counter.progress.${progress}`)}, ${
      words.say("counter.find.taken", { time: words.atTime(taken) })
    }`,
    key: "",
    search: [],
    run: () => desk.choose(ticket),
  }));
}

/** Passing on opens with the target chosen: what to write for the colleague comes next. */
function elsewhere(desk: Desk): Entry[] {
  const { words, view, seen: { town, floor }, now } = desk;
  if (situation(view) !== "serving") return [];
  const about = view.contact!.ticket;
  return targets(town, floor, view, view.contact!.services).map((target) => ({
    icon: "arrow-right-left",
    title: passTo(target, words),
    detail: target.is === "any" ? targetName(target, words) : targetDetail(target, now, words),
    key: "",
    search: [target.person_name, target.counter?.name ?? ""],
    run: () => desk.show("transfer", { about, chosen: target.id }),
  }));
}

function reasons(desk: Desk): Entry[] {
  const { words, view, seen: { town } } = desk;
  if (situation(view) !== "serving") return [];
  return town.park_reasons.map(({ id, name }) => ({
    icon: "clock",
    title: `${words.say("counter.action.park")}: ${words.text(name)}`,
    detail: "",
    key: "",
    search: [],
    run: () => park(desk, id),
  }));
}

/** A product joins the visit that is here; at an empty counter somebody without a ticket is helped. */
function services(desk: Desk): Entry[] {
  return desk.seen.town.services.map((each) => ({
    icon: "list-plus",
    detail: "",
    key: "",
    search: each.search,
    ...(desk.view.contact ? joining(desk, each) : beginning(desk, each)),
  }));
}

function joining(desk: Desk, { id, name }: ServiceShown): Pick<Entry, "title" | "run"> {
  const { words, view } = desk;
  const { ticket, number, services, seat } = view.contact!;
  const asked = services.map(({ service }) => ({
    service,
    amount: Math.max(1, desk.amountOf(service)),
  }));
  const amounts = { ...amountsOf(asked), [id]: amountsOf(asked)[id] ?? 1 };
  return {
    title: words.say("counter.palette.add", { product: words.text(name) }),
    run: () =>
      change(
        desk,
        { do: "change_visit", ticket, services: wanted(amounts), seat, class_: null },
        number,
      ),
  };
}

function beginning(desk: Desk, { id, name }: ServiceShown): Pick<Entry, "title" | "run"> {
  return {
    title: desk.words.say("counter.palette.serve", { product: desk.words.text(name) }),
    run: () => serve(desk, [{ service: id, amount: 1 }]),
  };
}
