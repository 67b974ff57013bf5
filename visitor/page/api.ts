/** What the hall's interface for appointments is asked and answers, in the shapes of /api/v1. */
import type {
  Appointment,
  FieldName,
  Fields,
  Room,
  Times,
  When,
  Wish,
} from "web/appointment_shapes.ts";
import type { Channel, Text } from "web/protocol.ts";
import type { Line } from "./line.ts";

export type Contact = Partial<Record<FieldName, string>>;

export interface Product {
  readonly id: string;
  readonly name: Text;
  readonly group: string;
  readonly at_most: number;
  readonly how_many: Text;
  readonly documents: readonly Text[];
  readonly price: Text;
  readonly online: string | null;
  readonly search: readonly string[];
  readonly channels: readonly Channel[];
  readonly related: readonly string[];
  readonly horizon_days: number;
  readonly short: boolean;
  readonly bookable: boolean;
}

export interface Group {
  readonly id: string;
  readonly name: Text;
  readonly examples: Text;
  readonly icon: string;
}

/** What can be booked in this town. */
export interface Offer {
  readonly services: readonly Product[];
  readonly groups: readonly Group[];
  readonly languages: readonly string[];
  readonly phone: string;
  /** Whether the house sends mail at all. */
  readonly mails: boolean;
}

export interface Location {
  readonly hall: string;
  readonly name: Text;
  readonly address: Text;
  readonly first_free: When | null;
}

/** One's own, with the key that opens it. */
export interface OwnAppointment extends Appointment {
  readonly key: string | null;
  readonly expires: When | null;
  readonly link: string;
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** The documents that were sent for an appointment, and how many and how long they can be. */
export interface Uploads {
  readonly uploads: readonly Upload[];
  readonly at_most: number;
  readonly longest_bytes: number;
}

/** The id, hall and key of one appointment: whoever has these may see and change it. */
export interface Own {
  readonly hall: string;
  readonly id: string;
  readonly key: string;
}

export interface Slot extends Wish {
  readonly id: string;
  readonly hall: string;
  readonly at: When;
  readonly seat: boolean;
  readonly language: string;
}

export const ROOT = "/api/v1";

export class Api {
  constructor(private readonly line: Line) {}

  offer(): Promise<Offer> {
    return this.line.ask(`${ROOT}/services`);
  }

  /** All the halls that offer this; the one that is free first comes first. */
  locations(wish: Wish): Promise<{ minutes: number; locations: readonly Location[] }> {
    return this.line.ask(`${ROOT}/locations?${asked(wish)}`);
  }

  /** The dates of a month such as 2026-05. */
  dates(hall: string, wish: Wish, month: string): Promise<{ dates: readonly Room[] }> {
    return this.line.ask(`${ROOT}/dates?${asked(wish, { hall, month })}`);
  }

  times(
    hall: string,
    wish: Wish,
    date: string,
  ): Promise<Times> {
    return this.line.ask(`${ROOT}/times?${asked(wish, { hall, date })}`);
  }

  /** What must be told for this appointment. */
  fields(wish: Wish, { hall, at }: { hall: string; at: When }): Promise<{ fields: Fields }> {
    return this.line.ask(`${ROOT}/fields?${asked(wish, { hall, at })}`);
  }

  /** Keep a time while the form is filled in; a slot of the same id is let go. */
  hold(slot: Slot): Promise<OwnAppointment> {
    return this.line.ask(`${ROOT}/appointments`, { method: "POST", body: slot });
  }

  look(own: Own): Promise<OwnAppointment> {
    return this.line.ask(path(own), { key: own.key });
  }

  confirm(own: Own, contact: Contact): Promise<OwnAppointment> {
    const to = `${path(own)}/confirm`;
    return this.line.ask(to, { method: "POST", key: own.key, body: { contact } });
  }

  verify(own: Own): Promise<OwnAppointment> {
    return this.line.ask(`${path(own)}/verify`, { method: "POST", key: own.key, body: {} });
  }

  move(own: Own, to: { at: When; hall?: string }): Promise<OwnAppointment> {
    return this.line.ask(path(own), { method: "PATCH", key: own.key, body: to });
  }

  cancel(own: Own): Promise<OwnAppointment> {
    return this.line.ask(path(own), { method: "DELETE", key: own.key });
  }

  checkIn(own: Own, wait: boolean): Promise<OwnAppointment> {
    return this.line.ask(`${path(own)}/check-in`, { method: "POST", key: own.key, body: { wait } });
  }

  uploads(own: Own): Promise<Uploads> {
    return this.line.ask(`${path(own)}/uploads`, { key: own.key });
  }

  /** A document, asked once: a second asking would send it twice. */
  upload(own: Own, file: File): Promise<Upload> {
    const to = `${path(own)}/uploads?${new URLSearchParams({ name: file.name })}`;
    return this.line.once(to, { method: "POST", key: own.key, file });
  }

  forgetUpload(own: Own, id: string): Promise<Uploads> {
    return this.line.ask(`${path(own)}/uploads/${id}`, { method: "DELETE", key: own.key });
  }

  /** Let a held time go, also while the page is closing; nobody waits for the answer. */
  release(own: Own): void {
    this.line.tell(path(own), { method: "DELETE", key: own.key });
  }
}

/** Where the calendar file of an appointment is. */
export function calendarOf(own: Own): string {
  return `${path(own)}/calendar.ics?key=${encodeURIComponent(own.key)}`;
}

function path({ hall, id }: Own): string {
  return `${ROOT}/appointments/${encodeURIComponent(hall)}/${encodeURIComponent(id)}`;
}

function asked(wish: Wish, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(more);
  for (const { service, amount } of wish.services) query.append("service", `${service}:${amount}`);
  query.append("channel", wish.channel);
  return query.toString();
}
