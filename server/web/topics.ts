/** Which view belongs to a topic, and which answer to a command. */
import type {
  Answer,
  AppointmentAt,
  Asked,
  CounterView,
  DisplayView,
  FloorView,
  KioskView,
  ManagerView,
  Noted,
  TicketGiven,
  TicketView,
  TownView,
  VisitorCalled,
} from "web/protocol.ts";

export type Topic =
  | "town"
  | "kiosk"
  | "floor"
  | "manager"
  | `display/${string}`
  | `counter/${string}`
  | `ticket/${string}`;

export type ViewOf<T extends Topic> = T extends "town" ? TownView
  : T extends "kiosk" ? KioskView
  : T extends "floor" ? FloorView
  : T extends "manager" ? ManagerView
  : T extends `display/${string}` ? DisplayView
  : T extends `ticket/${string}` ? TicketView
  : CounterView;

export type AnswerTo<C extends Asked> = C["do"] extends "take_ticket" | "check_in" ? TicketGiven
  : C["do"] extends "book" ? AppointmentAt
  : C["do"] extends "move_booking" ? AppointmentAt | Noted
  : C["do"] extends "call_next" | "call_ticket" ? VisitorCalled
  : C["do"] extends Exclude<Asked["do"], Telling> ? Noted
  : Answer;

/** The commands that are answered with more than that they are done. */
type Telling =
  | "take_ticket"
  | "check_in"
  | "book"
  | "move_booking"
  | "call_next"
  | "call_ticket";
