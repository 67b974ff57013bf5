/** How long a visit usually takes, and so whether one stands at an express counter or sits at a table. */
import type { Kind, ServiceShown, TownView, Wanted } from "web/protocol.ts";

type Services = Pick<TownView, "services">;
type Lengths = Pick<TownView, "services" | "short_below_s">;

export function serviceIn(town: Services, id: string): ServiceShown {
  const found = town.services.find((service) => service.id === id);
  if (!found) throw new Error(`The town has no service ${id}`);
  return found;
}

export function usualSeconds(wanted: readonly Wanted[], town: Services): number {
  return wanted.reduce((sum, { service, amount }) => {
    const { usual_s, further_s } = serviceIn(town, service);
    return sum + usual_s + further_s * (amount - 1);
  }, 0);
}

export function kindOf(wanted: readonly Wanted[], seat: boolean, town: Lengths): Kind {
  if (seat) return "seated";
  return usualSeconds(wanted, town) < town.short_below_s ? "short" : "seated";
}

/** The smallest amount of this service alone that is helped at a table; nothing if one already is, or none is. */
export function seatedFrom(service: ServiceShown, town: Lengths): number | null {
  if (service.usual_s >= town.short_below_s || service.further_s <= 0) return null;
  const amount = 1 + Math.ceil((town.short_below_s - service.usual_s) / service.further_s);
  return amount <= service.at_most ? amount : null;
}

export function minutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
