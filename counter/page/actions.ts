/** Which actions the page has, with their keys, and which of them are possible now. */
import type { IconName } from "web/icons.generated.ts";
import type { Asked, CounterView } from "web/protocol.ts";
import { situation, undoable } from "./situation.ts";

/** `start` and `resume` belong to the main button, which is the space bar in every state. */
export type ActionId =
  | "main"
  | "recall"
  | "not_there"
  | "finish"
  | "park"
  | "transfer"
  | "change"
  | "note"
  | "print"
  | "serve"
  | "undo"
  | "make"
  | "book"
  | "agenda"
  | "find"
  | "pause"
  | "resume"
  | "release"
  | "palette"
  | "keys";

export type Action = { id: ActionId; key: string; icon: IconName };

const ACTIONS: readonly Action[] = [
  { id: "main", key: " ", icon: "megaphone" },
  { id: "recall", key: "r", icon: "bell-ring" },
  { id: "not_there", key: "n", icon: "user-x" },
  { id: "finish", key: "k", icon: "check" },
  { id: "park", key: "p", icon: "clock" },
  { id: "transfer", key: "d", icon: "arrow-right-left" },
  { id: "change", key: "e", icon: "list-plus" },
  { id: "note", key: "s", icon: "message-square" },
  { id: "print", key: "t", icon: "printer" },
  { id: "serve", key: "h", icon: "user-plus" },
  { id: "undo", key: "z", icon: "undo-2" },
  { id: "make", key: "m", icon: "ticket-plus" },
  { id: "book", key: "a", icon: "calendar-plus" },
  { id: "agenda", key: "g", icon: "calendar-check" },
  { id: "find", key: "o", icon: "search" },
  { id: "pause", key: "b", icon: "pause" },
  { id: "resume", key: "b", icon: "play" },
  { id: "release", key: "x", icon: "door-closed" },
  { id: "palette", key: "/", icon: "ellipsis" },
  { id: "keys", key: "?", icon: "keyboard" },
];

const BY_ID = new Map(ACTIONS.map((action) => [action.id, action]));

export const action = (id: ActionId): Action => BY_ID.get(id)!;

/** The actions that need no choice in a list, each with its own key; the page lists them under "?". */
export const listed: readonly Action[] = ACTIONS.filter(({ id }) => id !== "resume");

export function possible(id: ActionId, view: CounterView, now: number): boolean {
  const state = situation(view);
  switch (id) {
    case "recall":
    case "not_there":
      return state === "called";
    case "finish":
    case "park":
    case "transfer":
      return state === "serving";
    case "print":
    case "change":
    case "note":
      return view.contact !== null;
    case "serve":
    case "release":
      return view.contact === null;
    case "pause":
      return !view.paused;
    case "resume":
      return view.paused;
    case "undo":
      return undoable(view, now) !== null;
    default:
      return true;
  }
}

/** The action of a key as the keyboard names it (" ", "r", "R", "?"), if it is possible now. */
export function actionOfKey(key: string, view: CounterView, now: number): ActionId | null {
  const same = ACTIONS.filter((each) => each.key === key.toLowerCase());
  return same.find(({ id }) => possible(id, view, now))?.id ?? null;
}

/** The command of an action that is one; the others are the page's own. */
export function command(id: ActionId, view: CounterView): Asked | null {
  const { counter, contact } = view;
  switch (id) {
    case "recall":
      return { do: "recall", counter };
    case "not_there":
      return { do: "not_there", counter };
    case "print":
      return contact && { do: "print_again", ticket: contact.ticket, at: null };
    case "pause":
      return { do: "pause_counter", counter };
    case "resume":
      return { do: "resume_counter", counter };
    case "release":
      return { do: "release_counter", counter };
    case "undo":
      return { do: "undo", counter };
    default:
      return null;
  }
}
