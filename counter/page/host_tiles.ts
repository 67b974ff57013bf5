/** Which services stand ready as tiles: what this desk gave most, each in its own place of the town's order. */
import type { Kind, ServiceShown } from "web/protocol.ts";

export const TILES: Readonly<Record<Kind, number>> = { short: 4, seated: 3 };

/** How often each service was given at this desk. */
export type Used = Readonly<Record<string, number>>;

interface Drawer {
  remembered(key: string): string | null;
  remember(key: string, value: string | null): void;
}

const SLOT = "onthaal.host.used";

/** The tiles of a kind; among services that were given as often, the first of the town's list. */
export function tiles(
  services: readonly ServiceShown[],
  kind: Kind,
  used: Used,
): readonly ServiceShown[] {
  const own = ofKind(services, kind);
  const most = [...own].sort((one, other) => (used[other.id] ?? 0) - (used[one.id] ?? 0));
  const chosen = new Set(most.slice(0, TILES[kind]));
  return own.filter((each) => chosen.has(each));
}

export function ofKind(services: readonly ServiceShown[], kind: Kind): readonly ServiceShown[] {
  return services.filter((each) => each.kind === kind);
}

export function used(drawer: Drawer): Used {
  try {
    return JSON.parse(drawer.remembered(SLOT) ?? "{}");
  } catch {
    return {};
  }
}

/** Seen at the next opening of the page: tiles that move while one reaches for them help nobody. */
export function noteUse(given: readonly string[], drawer: Drawer): void {
  const now: Record<string, number> = { ...used(drawer) };
  for (const service of given) now[service] = (now[service] ?? 0) + 1;
  drawer.remember(SLOT, JSON.stringify(now));
}
