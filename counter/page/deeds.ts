/** What can be done about somebody whom staff pointed at, each with its key. */
import type { Asked, CounterView, Progress } from "web/protocol.ts";
import { mayCall } from "./reason.ts";
import { situation } from "./situation.ts";
import type { Someone } from "./someone.ts";

export type DeedId =
  | "call"
  | "back"
  | "here"
  | "change"
  | "note"
  | "away"
  | "seat"
  | "print"
  | "left"
  | "cancel";

/** As the keyboard names them, in small letters. */
export const KEYS: Readonly<Record<DeedId, string>> = {
  call: "enter",
  back: "enter",
  here: "h",
  change: "e",
  note: "s",
  away: "a",
  seat: "c",
  print: "t",
  left: "v",
  cancel: "delete",
};

const WAITING: readonly DeedId[] = [
  "call",
  "here",
  "change",
  "note",
  "away",
  "seat",
  "print",
  "left",
  "cancel",
];
const ASIDE: readonly DeedId[] = ["back", "here", "note", "print", "left", "cancel"];

/** The deeds that make sense for somebody who is at this point of the visit, in the order of the page. */
export function deeds(progress: Progress): readonly DeedId[] {
  switch (progress) {
    case "waiting":
      return WAITING;
    case "parked":
    case "away":
      return ASIDE;
    case "no_show":
      return ["back", "here", "note", "print"];
    case "left":
    case "cancelled":
    case "expired":
      return ["back", "note", "print"];
    default:
      return ["note", "print"];
  }
}

/** Somebody who is called must be started or missed first, and a paused counter calls nobody. */
export function possibleFor(
  id: DeedId,
  who: Someone,
  view: CounterView,
  evacuated: boolean,
): boolean {
  if (!deeds(who.progress).includes(id)) return false;
  switch (id) {
    case "call":
      return !evacuated && !view.paused && situation(view) !== "called" &&
        mayCall(view.why_not[who.ticket]);
    case "here":
      return !evacuated && view.contact === null;
    default:
      return true;
  }
}

export const isDeedKey = (key: string): boolean => Object.values(KEYS).includes(key.toLowerCase());

export function deedOfKey(key: string, progress: Progress): DeedId | null {
  return deeds(progress).find((id) => KEYS[id] === key.toLowerCase()) ?? null;
}

/** The command of a deed that is one; the others ask for more on the page first. */
export function deedCommand(id: DeedId, who: Someone, counter: string): Asked | null {
  const { ticket } = who;
  switch (id) {
    case "back":
      return { do: "come_back", ticket };
    case "here":
      return { do: "serve_here", counter, ticket };
    case "seat":
      return { do: "change_visit", ticket, services: who.services, seat: !who.seat, class_: null };
    case "print":
      return { do: "print_again", ticket, at: null };
    case "left":
      return { do: "leave", ticket };
    case "cancel":
      return { do: "cancel", ticket };
    default:
      return null;
  }
}
