/** A visit that the host changes: other services, to sit, another promise; nothing else is asked of the hall. */
import type { ChangeVisit, VisitFound } from "web/protocol.ts";

export interface Draft {
  readonly amounts: Readonly<Record<string, number>>;
  readonly seat: boolean;
  /** Undefined: not touched. Null: as follows from the services. */
  readonly class_: string | null | undefined;
}

export function draftOf(visit: VisitFound): Draft {
  const amounts = visit.services.map(({ service, amount }) => [service, amount]);
  return { amounts: Object.fromEntries(amounts), seat: visit.seat, class_: undefined };
}

/** What the visit is promised once this is saved: a choice, else what it was, else what its services bring. */
export function promised(draft: Draft, visit: VisitFound): string | null {
  if (draft.class_ !== undefined) return draft.class_;
  return sameVisit(draft, visit) ? visit.class_ : null;
}

/** The command, or nothing while there is nothing to change or nothing left to come for. */
export function changing(draft: Draft, visit: VisitFound): ChangeVisit | null {
  const services = Object.entries(draft.amounts)
    .filter(([, amount]) => amount > 0)
    .map(([service, amount]) => ({ service, amount }));
  const class_ = promised(draft, visit);
  if (!services.length) return null;
  if (sameVisit(draft, visit) && class_ === visit.class_) return null;
  return { do: "change_visit", ticket: visit.ticket, services, seat: draft.seat, class_ };
}

function sameVisit({ amounts, seat }: Draft, visit: VisitFound): boolean {
  const wanted = Object.entries(amounts).filter(([, amount]) => amount > 0);
  return seat === visit.seat && wanted.length === visit.services.length &&
    visit.services.every(({ service, amount }) => amounts[service] === amount);
}
