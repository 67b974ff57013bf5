/** A visit at the kiosk: what the visitor sees, chose and asked for; and what can happen to it. */
import type { Code, Instant, TicketGiven, TownView, Wanted } from "web/protocol.ts";
import type { Presented } from "./code.ts";

export type Screen =
  | { readonly at: "home" }
  | { readonly at: "group"; readonly group: string }
  | { readonly at: "search"; readonly typed: string }
  | {
    readonly at: "service";
    readonly service: string;
    readonly amount: number;
    /** The next free time of today, told when the one on offer was gone; null when there is none. */
    readonly next?: Instant | null;
  }
  | { readonly at: "list" }
  | { readonly at: "check-in"; readonly typed: string }
  | { readonly at: "early"; readonly shown: Presented; readonly agreed: Instant }
  | { readonly at: "turned"; readonly why: Turned; readonly agreed: Instant | null }
  | { readonly at: "here"; readonly detail: string; readonly agreed: Instant | null }
  | { readonly at: "ask-host" }
  | {
    readonly at: "booked";
    readonly booking: string;
    readonly code: string;
    readonly agreed: Instant;
  }
  /** `arrived`: the visitor checked in for an appointment. */
  | { readonly at: "done"; readonly ticket: TicketGiven; readonly arrived: boolean };

/** Why an appointment is none for now. */
export type Turned = "other_day" | "not_booked";

export type Aid = "larger" | "low" | "contrast";

export interface Visit {
  /** The last one is shown; going back drops it. */
  readonly screens: readonly [Screen, ...Screen[]];
  /** What was put aside by "something else as well". */
  readonly chosen: readonly Wanted[];
  readonly seat: boolean;
  readonly language: string;
  readonly aids: readonly Aid[];
  readonly help: boolean;
  /** The ticket was asked for and the answer is not here yet. */
  readonly asking: boolean;
  readonly refused: Code | null;
  /** How many codes were wrong so far. */
  readonly wrong: number;
}

export type Happening =
  | { readonly on: "group"; readonly group: string }
  | { readonly on: "search" }
  | { readonly on: "typed"; readonly typed: string }
  | { readonly on: "service"; readonly service: string }
  | { readonly on: "amount"; readonly service: string; readonly by: 1 | -1 }
  | { readonly on: "seat"; readonly seat: boolean }
  | { readonly on: "another" }
  | { readonly on: "add" }
  | { readonly on: "list" }
  | { readonly on: "back" }
  | { readonly on: "home" }
  | { readonly on: "asked" }
  | { readonly on: "given"; readonly ticket: TicketGiven; readonly arrived: boolean }
  | { readonly on: "refused"; readonly code: Code }
  | { readonly on: "check-in"; readonly typed: string }
  | { readonly on: "unreadable" }
  | {
    readonly on: "not-in";
    readonly shown: Presented;
    readonly code: Code;
    readonly detail: string;
    readonly when: Instant | null;
  }
  | {
    readonly on: "booked";
    readonly booking: string;
    readonly code: string;
    readonly agreed: Instant;
  }
  | { readonly on: "gone"; readonly next: Instant | null }
  | { readonly on: "aid"; readonly aid: Aid }
  | { readonly on: "language"; readonly language: string }
  | { readonly on: "help"; readonly open: boolean };

/** More than this the list screen cannot hold in its low layout; the host helps with more. */
export const SERVICES_AT_MOST = 3;

export function fresh(language = "nl"): Visit {
  return {
    screens: [{ at: "home" }],
    chosen: [],
    seat: false,
    language,
    aids: [],
    help: false,
    asking: false,
    refused: null,
    wrong: 0,
  };
}

export function shown(visit: Visit): Screen {
  return visit.screens[visit.screens.length - 1];
}

/** Nobody has begun: there is nothing to lose and nothing to end. */
export function untouched(visit: Visit, language: string): boolean {
  return JSON.stringify(visit) === JSON.stringify(fresh(language));
}

/** Whether everything of the visit still exists, after the town changed. */
export function stillThere(visit: Visit, town: TownView): boolean {
  const services = new Set(town.services.map((service) => service.id));
  const groups = new Set(town.groups.map((group) => group.id));
  const known = (screen: Screen) =>
    screen.at === "service"
      ? services.has(screen.service)
      : screen.at === "group"
      ? groups.has(screen.group)
      : true;
  return visit.screens.every(known) && visit.chosen.every((each) => services.has(each.service)) &&
    town.languages.includes(visit.language);
}
