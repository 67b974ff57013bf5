/** A ticket that staff are making: the products and how many, to sit or not, on paper or not. */
import type { TakeTicket, TownView } from "web/protocol.ts";
import type { Words } from "web/words.ts";

export interface Order {
  readonly amounts: Readonly<Record<string, number>>;
  readonly seat: boolean;
  readonly slip: boolean;
}

export const EMPTY: Order = { amounts: {}, seat: false, slip: true };

export function ordered(order: Order, service: string): number {
  return order.amounts[service] ?? 0;
}

/** So many of a product; none takes it off the ticket. */
export function withAmount(order: Order, service: string, amount: number): Order {
  const { [service]: _, ...others } = order.amounts;
  return { ...order, amounts: amount > 0 ? { ...others, [service]: amount } : others };
}

/** The command, or nothing while no product is chosen. */
export function asking(order: Order, language: string): TakeTicket | null {
  const services = Object.entries(order.amounts)
    .map(([service, amount]) => ({ service, amount }));
  if (!services.length) return null;
  return { do: "take_ticket", services, seat: order.seat, slip: order.slip, language };
}

const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The products whose name or search word contains every word that was typed. */
export function matching(town: TownView, typed: string, words: Words): TownView["services"] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return town.services.filter((each) => {
    const known = plain([words.text(each.name), ...each.search].join(" "));
    return wanted.every((word) => known.includes(word));
  });
}
