import assert from "node:assert/strict";
import { Twice } from "./twice.ts";

Deno.test("the first press only asks, the second one does", () => {
  const twice = new Twice();
  assert(!twice.press("send", 0));
  assert(twice.armed("send", 4999));
  assert(twice.press("send", 4999));
  assert(!twice.armed("send", 4999));
});

Deno.test("a second press that comes too late is a first one again", () => {
  const twice = new Twice();
  twice.press("send", 0);
  assert(!twice.press("send", 5000));
  assert(twice.press("send", 5001));
});

Deno.test("a press on something else does not count as the second", () => {
  const twice = new Twice();
  twice.press("kiosk-1", 0);
  assert(!twice.press("kiosk-2", 100));
});
