/** What the panels about appointments need of the page that they stand on, and what services ask together. */
import type { FieldName } from "web/appointment_shapes.ts";
import type { Offered } from "web/appointments.ts";
import type { Channel, TownView } from "web/protocol.ts";
import type { Hall } from "web/socket.ts";
import type { Words } from "web/words.ts";
import type { Telling } from "./desk_controller.ts";

/** A counter's desk or the host's. */
export interface Booker extends Telling {
  readonly words: Words;
  readonly seen: { readonly town: TownView };
  readonly now: number;
  readonly online: boolean;
  readonly line: Pick<Hall, "do" | "note" | "now" | "state">;
}

const FIELDS: readonly FieldName[] = ["name", "phone", "mail"];

/** The contact fields to show: what one of these services asks, and always a name. */
export function fieldsOf(
  offer: readonly Offered[],
  services: readonly string[],
): readonly FieldName[] {
  const asked = offer.filter(({ id }) => services.includes(id)).map(({ fields }) => fields);
  return FIELDS.filter((field) => field === "name" || asked.some((each) => field in each));
}

/** The ways in which all of these services can be had. */
export function shared(offer: readonly Offered[], services: readonly string[]): readonly Channel[] {
  const chosen = offer.filter(({ id }) => services.includes(id));
  const [first, ...others] = chosen.map(({ channels }) => channels);
  return first?.filter((each) => others.every((channels) => channels.includes(each))) ?? [];
}
