/** All that a step of the booking page is drawn from, and how it answers a touch. */
import type { FieldName, When } from "web/appointment_shapes.ts";
import type { FrontView } from "web/protocol.ts";
import type { Key, Words } from "web/words.ts";
import type { Api, Contact, Offer } from "./api.ts";
import type { Draft } from "./draft.ts";
import type { Booking } from "./flow.ts";

export type Errors = Partial<Record<FieldName, Key>>;

export interface Scene {
  readonly say: Words;
  readonly api: Api;
  readonly offer: Offer;
  readonly booking: Booking;
  /** The halls as they are now, the one of this page first. */
  readonly fronts: readonly FrontView[];
  readonly now: number;
  /** What is typed in the search box. */
  readonly typed: string;
  /** The time that is being asked for, or is kept. */
  readonly picked: When | null;
  readonly errors: Errors;
  type(text: string): void;
  want(draft: Draft): void;
  /** Want this, and look at all that is chosen. */
  choose(service: string): void;
  speak(language: string): void;
  pick(at: When): void;
  fill(contact: Contact): void;
  send(): void;
}
