/** To whom a visit can be passed on: only where it can be helped, each with what is known of it now. */
import type { CounterShown, FloorView, Kind, TownView, Wanted } from "web/protocol.ts";
import type { CounterView, Instant } from "web/protocol.ts";

/** `any`: whoever is free first. `pause`: nobody is called there now. `free_at`: null is free now. */
export interface Target {
  readonly id: string;
  readonly is: "counter" | "person" | "any";
  readonly to_counter: string | null;
  readonly to_person: string | null;
  readonly seat: boolean;
  readonly counter: CounterShown | null;
  readonly person_name: string;
  readonly kind: Kind;
  readonly paused: boolean;
  readonly free_at: Instant | null;
  readonly busy_since: Instant | null;
}

interface Place {
  readonly counter: CounterShown;
  readonly person: string;
  readonly person_name: string;
  readonly paused: boolean;
  readonly free_at: Instant | null;
  readonly busy_since: Instant | null;
}

/** Short or seated: who wants to sit is seated, and so is what usually takes as long. */
export function kindOf(town: TownView, services: readonly Wanted[], seat: boolean): Kind {
  const usual = services.map(({ service, amount }) => {
    const shown = town.services.find(({ id }) => id === service);
    return shown ? shown.usual_s + shown.further_s * (amount - 1) : 0;
  });
  const total = usual.reduce((sum, each) => sum + each, 0);
  return seat || total >= town.short_below_s ? "seated" : "short";
}

/** Open counters that can do it, who sits there, then whoever is free first. */
export function targets(
  town: TownView,
  floor: FloorView,
  view: CounterView,
  services: readonly Wanted[],
): readonly Target[] {
  const kind = kindOf(town, services, view.contact?.seat ?? false);
  const able = places(town, floor, view)
    .filter(({ counter }) => can(counter, floor, services, kind))
    .sort(soonest);
  const base = { seat: false, kind };
  return [
    ...able.map((each): Target => ({
      ...base,
      ...each,
      id: `counter/${each.counter.id}`,
      is: "counter",
      to_counter: each.counter.id,
      to_person: null,
    })),
    ...any(kind),
    ...able.filter(({ person_name }) => person_name).map((each): Target => ({
      ...base,
      ...each,
      id: `person/${each.person}`,
      is: "person",
      to_counter: null,
      to_person: each.person,
    })),
  ];
}

/** Who first; a short visit can also go on at a table. */
function any(kind: Kind): readonly Target[] {
  const anyone = (to: Kind): Target => ({
    id: `any/${to}`,
    is: "any",
    to_counter: null,
    to_person: null,
    seat: to !== kind,
    counter: null,
    person_name: "",
    kind: to,
    paused: false,
    free_at: null,
    busy_since: null,
  });
  return kind === "short" ? [anyone("short"), anyone("seated")] : [anyone("seated")];
}

function places(town: TownView, floor: FloorView, view: CounterView): Place[] {
  return view.colleagues.flatMap((colleague) => {
    const counter = town.counters.find(({ id }) => id === colleague.counter);
    const now = floor.counters.find((each) => each.counter === colleague.counter);
    const staffed = floor.staffed.find((each) => each.counter === colleague.counter);
    return counter
      ? [{
        counter,
        person: colleague.person,
        person_name: colleague.name,
        paused: staffed?.paused ?? false,
        free_at: colleague.free_at,
        busy_since: now?.number ? now.at : null,
      }]
      : [];
  });
}

/** What a manager set for today goes before what is configured. */
function can(
  counter: CounterShown,
  floor: FloorView,
  services: readonly Wanted[],
  kind: Kind,
): boolean {
  const today = floor.staffed.find((each) => each.counter === counter.id)?.services;
  const does = new Set(today ?? counter.services);
  if (counter.kind === "standing" && kind === "seated") return false;
  return services.every(({ service }) => does.has(service));
}

/** Who has a break comes last. */
const soonest = (one: Place, other: Place): number =>
  Number(one.paused) - Number(other.paused) || (one.free_at ?? 0) - (other.free_at ?? 0);
