import assert from "node:assert/strict";
import { inTurn, TURN_MS } from "web/notices.ts";
import type { MessageOnScreens } from "web/protocol.ts";

const message = (id: string): MessageOnScreens => ({
  id,
  text: { nl: id },
  zones: [],
  since: 0,
  until: null,
});

Deno.test("several messages take turns, and a single one stays", () => {
  const three = ["m1", "m2", "m3"].map(message);
  const seen = [0, 1, 2, 3].map((turn) => inTurn(three, turn * TURN_MS)?.id);
  assert.deepEqual(seen, ["m1", "m2", "m3", "m1"]);
  assert.equal(inTurn([message("m7")], 5 * TURN_MS)?.id, "m7");
});

Deno.test("without messages there is nothing to say", () => {
  assert.equal(inTurn([], TURN_MS), undefined);
});
