import assert from "node:assert/strict";
import { counts } from "./touch.ts";

const touch = (at: number, what: string, screen: string) => ({ at, what, screen });

Deno.test("the first touch counts", () => {
  assert.ok(counts(touch(0, "plus", "service"), null));
});

Deno.test("the same thing touched twice within half a second is one touch", () => {
  assert.ok(!counts(touch(499, "plus", "service"), touch(0, "plus", "service")));
  assert.ok(counts(touch(500, "plus", "service"), touch(0, "plus", "service")));
});

Deno.test("two keys in quick succession both count", () => {
  assert.ok(counts(touch(120, "b", "search"), touch(0, "a", "search")));
});

Deno.test("a second touch that falls on the next screen does not count", () => {
  assert.ok(!counts(touch(200, "extract", "group"), touch(0, "papers", "home")));
});
