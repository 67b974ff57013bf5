/** What was done in a contact: as many as were asked for, until staff change it. */
import type { Asked, Contact, Wanted, WantedShown } from "web/protocol.ts";

/** By service; a service that is not named was done as often as it was asked for. */
export type Amounts = Readonly<Record<string, number>>;

/** Where the amounts of a ticket stay when the page is loaded again in the middle of a contact. */
type Drawer = Pick<Storage, "getItem" | "setItem">;
const SLOT = "onthaal.counter.done";

export function amount(wanted: WantedShown, changed: Amounts): number {
  return changed[wanted.service] ?? wanted.amount;
}

/** A visit of one service cannot come down to nothing; of several, each can. */
export function least(contact: Contact, service: string, changed: Amounts): number {
  const others = contact.services.filter((each) => each.service !== service);
  return others.some((each) => amount(each, changed) > 0) ? 0 : 1;
}

/** Empty when everything was done as asked: the hall then takes what was asked for. */
export function done(contact: Contact, changed: Amounts): readonly Wanted[] {
  if (contact.services.every((each) => amount(each, changed) === each.amount)) return [];
  return contact.services
    .map((each) => ({ service: each.service, amount: amount(each, changed) }))
    .filter((each) => each.amount > 0);
}

/** What was done here of a visit that goes on elsewhere: all that does not go along. */
export function handed(
  contact: Contact,
  along: readonly Wanted[],
  changed: Amounts,
): readonly Wanted[] {
  const goes = new Set(along.map(({ service }) => service));
  return contact.services
    .map((each) => ({ service: each.service, amount: amount(each, changed) }))
    .filter((each) => each.amount > 0 && !goes.has(each.service));
}

/** Calling the next one ends a contact as asked for, so a changed amount is told first. */
export function callingNext(counter: string, contact: Contact | null, changed: Amounts): Asked[] {
  const next: Asked = { do: "call_next", counter };
  return contact ? [...telling(counter, contact, changed), next] : [next];
}

/** The same before a visitor whom staff chose. */
export function callingThis(
  counter: string,
  ticket: string,
  contact: Contact | null,
  changed: Amounts,
): Asked[] {
  const call: Asked = { do: "call_ticket", counter, ticket };
  return contact ? [...telling(counter, contact, changed), call] : [call];
}

function telling(counter: string, contact: Contact, changed: Amounts): Asked[] {
  const told = done(contact, changed);
  return told.length ? [{ do: "finish", counter, done: told }] : [];
}

export function keep(ticket: string, changed: Amounts, drawer: Drawer): void {
  drawer.setItem(SLOT, JSON.stringify({ ticket, changed }));
}

export function kept(ticket: string, drawer: Drawer): Amounts {
  const found = JSON.parse(drawer.getItem(SLOT) ?? "null") as
    | { ticket: string; changed: Amounts }
    | null;
  return found?.ticket === ticket ? found.changed : {};
}
