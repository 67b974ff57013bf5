/** What /api/v1 asks and answers about appointments, in the shapes that staff and visitors share. */
import type { Channel, Text, Wanted } from "web/protocol.ts";

/** An instant as the interface writes it: ISO 8601 with the offset of the hall's zone. */
export type When = string;

export type FieldName = "name" | "mail" | "phone";
/** What was told of somebody; empty where nothing was. */
export type Person = Readonly<Record<FieldName, string>>;
export type Fields = Readonly<
  Partial<Record<FieldName, { readonly need: "required" | "optional"; readonly purpose: Text }>>
>;

export type BookingState =
  | "held"
  | "awaited"
  | "booked"
  | "arrived"
  | "helped"
  | "gone"
  | "missed"
  | "cancelled"
  | "ended";

/** What somebody wants an appointment for, and how it is met. */
export interface Wish {
  readonly services: readonly Wanted[];
  readonly channel: Channel;
}

/** A date: `free` of `of` times can be booked; `closed` is why there are none. */
export interface Room {
  readonly date: string;
  readonly free: number;
  readonly of: number;
  readonly closed: string;
}

/** The free times of a date; `next` is the first free one after it. */
export interface Times {
  readonly times: readonly When[];
  readonly next: When | null;
}

export interface Appointment extends Wish {
  readonly id: string;
  readonly hall: string;
  readonly code: string;
  readonly state: BookingState;
  readonly at: When;
  readonly until: When;
  readonly minutes: number;
  readonly seat: boolean;
  readonly language: string;
  readonly link: string | null;
  readonly contact: Person | null;
  readonly can: readonly string[];
  readonly ticket: string | null;
}
