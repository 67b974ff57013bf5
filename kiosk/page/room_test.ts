import assert from "node:assert/strict";
import { room } from "./room.ts";
import type { Scene } from "./scene.ts";
import { kioskView } from "./view_samples.ts";

const NOON = 1_776_074_400_000;
const LATER = NOON + 3_600_000;

function offered(free_today: Record<string, number | null>, next?: number | null): number | null {
  const scene = { kiosk: kioskView({ free_today }), now: NOON } as Partial<Scene> as Scene;
  return room(scene, { at: "service", service: "permit", amount: 1, next });
}

Deno.test("today's first free time is on offer", () =>
  assert.equal(offered({ permit: LATER }), LATER));

Deno.test("a time that has passed is not", () => assert.equal(offered({ permit: NOON }), null));

Deno.test("without room, or for what cannot be booked, there is none", () => {
  assert.equal(offered({ permit: null }), null);
  assert.equal(offered({}), null);
});

Deno.test("what the hall named last goes before the view that is older", () => {
  assert.equal(offered({ permit: LATER }, LATER + 300_000), LATER + 300_000);
  assert.equal(offered({ permit: LATER }, null), null);
});
