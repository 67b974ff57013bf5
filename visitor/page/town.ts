/** What a page of appointments must know of the town: its services, and its halls as they are now. */
import type { FrontView } from "web/protocol.ts";
import type { Api, Offer } from "./api.ts";
import type { Line } from "./line.ts";

export interface Town {
  readonly offer: Offer;
  /** The hall of the page first. */
  readonly fronts: readonly FrontView[];
}

/** Everything at once; `hall` is the one that the page is of. */
export async function townOf(api: Api, line: Line, hall: string): Promise<Town> {
  const [offer, first] = await Promise.all([api.offer(), front(line, hall)]);
  const others = first.halls.filter(({ id }) => id !== first.hall);
  const more = await Promise.all(others.map(({ id }) => front(line, id)));
  return { offer, fronts: [first, ...more] };
}

function front(line: Line, hall: string): Promise<FrontView> {
  return line.ask(`/front?hall=${encodeURIComponent(hall)}`);
}
