import assert from "node:assert/strict";
import { whereTo } from "web/then.ts";

Deno.test("a person goes on to the page that asked to sign in", () => {
  assert.equal(whereTo("?then=%2Fmanager%3Ftab%3Dnow"), "/manager?tab=now");
});

Deno.test("without a page in mind it is the counter", () => {
  assert.equal(whereTo(""), "/counter");
});

Deno.test("no address leads out of the house", () => {
  for (const then of ["https://elsewhere", "//elsewhere", "/\\elsewhere", "javascript:alert(1)"]) {
    assert.equal(whereTo(`?then=${encodeURIComponent(then)}`), "/counter");
  }
});
