/** What a page does after the hall said goodbye. */
import type { Goodbye } from "web/protocol.ts";
import type { World } from "web/world.ts";

/** `again`: as after any lost line. `slowly`: only a change at the hall helps. `stop`: only a person helps. */
export type Next = "again" | "slowly" | "stop" | "sign_in" | "reload";

export const SLOWLY_MS = 20_000;
/** A page that is still of another version after a reload would reload for ever. */
const RELOAD_AT_MOST_EVERY_MS = 60_000;

export interface Farewell {
  readonly next: Next;
  /** The token is worth nothing any more: ask to be paired anew. */
  readonly forget: boolean;
}

export function afterBye(code: Goodbye): Farewell {
  switch (code) {
    case "closing":
    case "too_fast":
    case "pairing_expired":
      return { next: "again", forget: false };
    case "not_paired":
    case "revoked":
      return { next: "again", forget: true };
    case "sign_in":
      return { next: "sign_in", forget: false };
    case "version":
      return { next: "reload", forget: false };
    case "replaced":
    case "unknown_link":
      return { next: "stop", forget: false };
    case "not_allowed":
    case "malformed":
    case "unknown_hall":
      return { next: "slowly", forget: false };
  }
}

/** Whether the page may load itself again now; it is taken as done. */
export function mayReload(world: World): boolean {
  const last = Number(world.remembered("onthaal.reloaded") ?? 0);
  if (world.now() - last < RELOAD_AT_MOST_EVERY_MS) return false;
  world.remember("onthaal.reloaded", String(world.now()));
  return true;
}
