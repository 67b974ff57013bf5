/** What a visitor chose so far: which services and how many, how and where; never who. */
import type { Wish } from "web/appointment_shapes.ts";
import type { Channel, Wanted } from "web/protocol.ts";
import type { Offer, Product } from "./api.ts";
import { daysLater } from "./calendar.ts";

export interface Draft {
  readonly services: readonly Wanted[];
  /** Null while nobody chose; the first that all the services offer is meant then. */
  readonly channel: Channel | null;
  readonly seat: boolean;
  readonly hall: string | null;
  /** Related services that were proposed and not wanted. */
  readonly declined: readonly string[];
}

export const EMPTY: Draft = { services: [], channel: null, seat: false, hall: null, declined: [] };
const LONGEST_DAYS = 365;
/** As in the hall: what is wanted most stands first. */
const CHANNELS: readonly Channel[] = ["hall", "video", "phone", "home"];

/** What a deep link asks for: `?service=passport&amount=2&hall=gemeentehuis`, or `service=passport:2`. */
export function linked(query: URLSearchParams, offer: Offer): Draft {
  const amounts = query.getAll("amount");
  const services = query.getAll("service").map((each, at) => {
    const [service, amount] = each.split(":");
    return { service, amount: Number(amount ?? amounts[at] ?? 1) };
  });
  const known = services.filter(({ service }) => product(offer, service)?.bookable);
  const channel = CHANNELS.find((each) => each === query.get("channel")) ?? null;
  const draft = known.reduce(
    (sofar, { service, amount }) => withAmount(sofar, offer, service, amount),
    EMPTY,
  );
  return { ...draft, channel, hall: query.get("hall"), seat: query.get("seat") === "1" };
}

/** With so many of a service, as many as it may be; none takes it away. */
export function withAmount(draft: Draft, offer: Offer, service: string, amount: number): Draft {
  const most = product(offer, service)?.at_most ?? 1;
  const wanted = Math.min(most, Number.isInteger(amount) ? amount : 1);
  const there = draft.services.some((each) => each.service === service);
  const changed = there
    ? draft.services.map((each) => each.service === service ? { service, amount: wanted } : each)
    : [...draft.services, { service, amount: wanted }];
  return { ...draft, hall: null, services: changed.filter((each) => each.amount > 0) };
}

export function product(offer: Offer, service: string): Product | undefined {
  return offer.services.find((each) => each.id === service);
}

/** How all of the chosen services can be met. */
export function channels({ services }: Draft, offer: Offer): readonly Channel[] {
  const asked = services.map(({ service }) => product(offer, service)?.channels ?? []);
  return CHANNELS.filter((channel) => asked.every((each) => each.includes(channel)));
}

export function wishOf(draft: Draft, offer: Offer): Wish {
  const possible = channels(draft, offer);
  const channel = draft.channel && possible.includes(draft.channel) ? draft.channel : possible[0];
  return { services: draft.services, channel: channel ?? "hall" };
}

/** The last date for which all of this can be booked today; what is gone from the list sets no bound. */
export function lastDate(services: readonly Wanted[], offer: Offer, today: string): string {
  const known = services.map(({ service }) => product(offer, service)?.horizon_days);
  const days = known.filter((each) => each !== undefined);
  return daysLater(today, Math.min(...days, LONGEST_DAYS));
}

/** A service to propose: one that goes with what is chosen, and that was not refused before. */
export function proposed(draft: Draft, offer: Offer): Product | undefined {
  const had = [...draft.services.map(({ service }) => service), ...draft.declined];
  const related = draft.services.flatMap(({ service }) => product(offer, service)?.related ?? []);
  const next = related.find((each) => !had.includes(each));
  return next === undefined ? undefined : product(offer, next);
}
