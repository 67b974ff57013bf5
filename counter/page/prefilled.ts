/** What is known already of an appointment that somebody begins to make. */
import type { Agenda, Offered } from "web/appointments.ts";
import type { Person } from "web/appointment_shapes.ts";
import type { Wanted } from "web/protocol.ts";

/** What the visit at the counter brings along. */
export interface Prefilled {
  readonly services: readonly Wanted[];
  readonly note: string;
  /** The appointment that this visit came for: the same person comes again. */
  readonly appointment: string | null;
}

/** What can be booked, and what of the visit can. */
export async function offered(
  agenda: Agenda,
  prefilled: Prefilled | undefined,
  signal: AbortSignal,
): Promise<{ offer: readonly Offered[]; along: readonly Wanted[] }> {
  const offer = await agenda.services(signal);
  const known = new Set(offer.filter((each) => each.bookable).map(({ id }) => id));
  const along = prefilled?.services.filter(({ service }) => known.has(service)) ?? [];
  return { offer, along };
}

/** Who came for the appointment of this visit: most likely the same person comes again. */
export async function whoCame(
  agenda: Agenda,
  prefilled: Prefilled | undefined,
  signal: AbortSignal,
): Promise<Person | null> {
  if (!prefilled?.appointment) return null;
  return (await agenda.one(prefilled.appointment, signal)).contact;
}
