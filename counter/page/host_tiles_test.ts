import assert from "node:assert/strict";
import { noteUse, tiles, used } from "./host_tiles.ts";
import { town } from "./samples.ts";

const shorts = ["a", "b", "c", "d", "e", "f"].map((id) =>
  ({ ...town.services[0], id, kind: "short" }) as const
);
const ids = (given: Record<string, number>) => tiles(shorts, "short", given).map(({ id }) => id);

const drawer = (kept: Record<string, string> = {}) => ({
  remembered: (key: string) => kept[key] ?? null,
  remember: (key: string, value: string | null) => void (kept[key] = value ?? ""),
});

Deno.test("a new desk shows the first services of the town", () => {
  assert.deepEqual(ids({}), ["a", "b", "c", "d"]);
});

Deno.test("what is given most stands ready, in the town's order", () => {
  assert.deepEqual(ids({ f: 9, c: 2 }), ["a", "b", "c", "f"]);
});

Deno.test("tiles of the other kind are not among them", () => {
  assert.deepEqual(tiles(shorts, "seated", {}), []);
});

Deno.test("what was given is remembered, and a drawer that holds nonsense is empty", () => {
  const kept = drawer();
  noteUse(["a", "b"], kept);
  noteUse(["a"], kept);
  assert.deepEqual(used(kept), { a: 2, b: 1 });
  assert.deepEqual(used(drawer({ "onthaal.host.used": "{" })), {});
});
