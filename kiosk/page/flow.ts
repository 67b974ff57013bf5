/** The way through a visit: what each touch and each answer of the hall changes. */
import type { Instant, TownView, Wanted } from "web/protocol.ts";
import { serviceIn } from "web/sums.ts";
import { notIn, unknown } from "./arriving.ts";
import {
  fresh,
  type Happening,
  type Screen,
  SERVICES_AT_MOST,
  shown,
  type Visit,
} from "./visit.ts";

const HOME: Screen = { at: "home" };
type Answer = Extract<
  Happening,
  { readonly on: "given" | "refused" | "not-in" | "booked" | "gone" }
>;
const ANSWERS: ReadonlySet<Happening["on"]> = new Set(
  ["given", "refused", "not-in", "booked", "gone"] as const,
);

export function after(visit: Visit, happening: Happening, town: TownView): Visit {
  if (visit.asking !== answers(happening) && !alwaysFine(happening)) return visit;
  const now = { ...visit, refused: null };
  return answers(happening) ? answered(now, happening) : touched(now, happening, town);
}

/** What the hall said. */
function answered(now: Visit, happening: Answer): Visit {
  switch (happening.on) {
    case "given": {
      const { ticket, arrived } = happening;
      return given(now, { at: "done", ticket, arrived });
    }
    case "refused":
      return { ...now, asking: false, refused: happening.code };
    case "not-in":
      return notIn(now, happening);
    case "booked": {
      const { booking, code, agreed } = happening;
      return given(now, { at: "booked", booking, code, agreed });
    }
    case "gone":
      return gone(now, happening.next);
  }
}

/** What the visitor did. */
function touched(now: Visit, happening: Exclude<Happening, Answer>, town: TownView): Visit {
  switch (happening.on) {
    case "group":
      return go(now, groupScreen(happening.group, town));
    case "search":
      return go(now, { at: "search", typed: "" });
    case "typed":
      return instead(now, { at: "search", typed: happening.typed });
    case "service":
      return go(now, { at: "service", service: happening.service, amount: 1 });
    case "amount":
      return counted(now, happening.service, happening.by, town);
    case "seat":
      return { ...now, seat: happening.seat };
    case "another":
      return { ...now, chosen: wanted(now, town), screens: [HOME] };
    case "add":
      return { ...now, chosen: wanted(now, town), screens: [HOME, { at: "list" }] };
    case "list":
      return { ...now, screens: [HOME, { at: "list" }] };
    case "check-in":
      return checkIn(now, happening.typed);
    case "unreadable":
      return unknown(checkIn(now, ""));
    case "back":
      return { ...now, screens: withoutLast(now.screens) };
    case "home":
      return { ...now, screens: [HOME] };
    case "asked":
      return { ...now, asking: true };
    case "aid":
      return { ...now, aids: toggled(now.aids, happening.aid) };
    case "language":
      return { ...now, language: happening.language };
    case "help":
      return { ...now, help: happening.open };
  }
}

/** The answer to a visitor who has gone changes nothing; nor does a touch while the answer is on its way. */
function answers(happening: Happening): happening is Answer {
  return ANSWERS.has(happening.on);
}

function alwaysFine({ on }: Happening): boolean {
  return on === "aid" || on === "help";
}

/** What a ticket taken from this screen is for: what was put aside, and the service on the screen. */
export function wanted(visit: Visit, town: TownView): readonly Wanted[] {
  const screen = shown(visit);
  if (screen.at !== "service") return visit.chosen;
  const { service, amount } = screen;
  const same = visit.chosen.find((each) => each.service === service);
  if (!same) return [...visit.chosen, { service, amount }];
  const sum = Math.min(same.amount + amount, serviceIn(town, service).at_most);
  return visit.chosen.map((each) => each === same ? { service, amount: sum } : each);
}

export function mayAddMore(visit: Visit, town: TownView): boolean {
  return wanted(visit, town).length < SERVICES_AT_MOST;
}

/** The next visitor: nothing is left of this one. */
export function ended(town: TownView): Visit {
  return fresh(town.languages[0]);
}

function groupScreen(group: string, town: TownView): Screen {
  const services = town.services.filter((service) => service.group === group);
  if (services.length !== 1) return { at: "group", group };
  return { at: "service", service: services[0].id, amount: 1 };
}

function counted(visit: Visit, service: string, by: number, town: TownView): Visit {
  const most = serviceIn(town, service).at_most;
  const screen = shown(visit);
  if (screen.at === "service") {
    return instead(visit, { ...screen, amount: within(screen.amount + by, 1, most) });
  }
  const chosen = visit.chosen
    .map((each) => each.service === service ? { service, amount: each.amount + by } : each)
    .map((each) => ({
      ...each,
      amount: Math.min(each.amount, serviceIn(town, each.service).at_most),
    }))
    .filter((each) => each.amount > 0);
  return { ...visit, chosen, screens: chosen.length ? visit.screens : [HOME] };
}

function given(visit: Visit, done: Screen): Visit {
  return { ...visit, asking: false, chosen: [], screens: [done] };
}

/** The screen for a code, whatever was chosen before it. */
function checkIn(visit: Visit, typed: string): Visit {
  return { ...visit, screens: [HOME, { at: "check-in", typed }] };
}

/** Somebody else took the time that was on offer: the same screen, with the next one. */
function gone(visit: Visit, next: Instant | null): Visit {
  const screen = shown(visit);
  const here = { ...visit, asking: false };
  return screen.at === "service" ? instead(here, { ...screen, next }) : here;
}

function go(visit: Visit, screen: Screen): Visit {
  return { ...visit, screens: [...visit.screens, screen] };
}

function instead(visit: Visit, screen: Screen): Visit {
  const [first, ...rest] = visit.screens;
  return { ...visit, screens: rest.length ? [first, ...rest.slice(0, -1), screen] : [screen] };
}

function withoutLast(screens: Visit["screens"]): Visit["screens"] {
  const [first, ...rest] = screens;
  return [first, ...rest.slice(0, -1)];
}

function toggled<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}

function within(number: number, least: number, most: number): number {
  return Math.min(Math.max(number, least), most);
}
