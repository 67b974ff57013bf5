import assert from "node:assert/strict";
import { newId } from "web/ids.ts";

Deno.test("an id is 32 figures and no two are alike", () => {
  const ids = Array.from({ length: 1000 }, newId);
  assert.equal(new Set(ids).size, 1000);
  assert.match(ids[0], /^[0-9a-f]{32}$/);
});
