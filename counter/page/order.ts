/** Products that staff choose, with how many: for a ticket, a change, or who goes on elsewhere. */
import type { TakeTicket, TownView, Wanted } from "web/protocol.ts";
import type { Words } from "web/words.ts";

/** How many of each product; what is not named is not chosen. */
export type Amounts = Readonly<Record<string, number>>;

export interface Order {
  readonly amounts: Amounts;
  readonly seat: boolean;
  readonly slip: boolean;
}

export const EMPTY: Order = { amounts: {}, seat: false, slip: true };

type Holding = { readonly amounts: Amounts };

export function ordered({ amounts }: Holding, service: string): number {
  return amounts[service] ?? 0;
}

/** So many of a product; none takes it off. */
export function withAmount<H extends Holding>(order: H, service: string, amount: number): H {
  const { [service]: _, ...others } = order.amounts;
  return { ...order, amounts: amount > 0 ? { ...others, [service]: amount } : others };
}

export function wanted(amounts: Amounts): readonly Wanted[] {
  return Object.entries(amounts).map(([service, amount]) => ({ service, amount }));
}

export function amountsOf(services: readonly Wanted[]): Amounts {
  return Object.fromEntries(services.map(({ service, amount }) => [service, amount]));
}

/** The same products, as often. */
export function same(one: Amounts, other: Amounts): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}

/** The command, or nothing while no product is chosen. */
export function asking(order: Order, language: string): TakeTicket | null {
  const services = wanted(order.amounts);
  if (!services.length) return null;
  return { do: "take_ticket", services, seat: order.seat, slip: order.slip, language };
}

const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether every word that was typed stands somewhere in these texts, accents and capitals apart. */
export function contains(texts: readonly string[], typed: string): boolean {
  const known = plain(texts.join(" "));
  return plain(typed).split(/\s+/).filter(Boolean).every((word) => known.includes(word));
}

/** The products whose name or search word contains every word that was typed. */
export function matching(town: TownView, typed: string, words: Words): TownView["services"] {
  return town.services.filter((each) => contains([words.text(each.name), ...each.search], typed));
}
