import assert from "node:assert/strict";
import { tabOf } from "./tabs.ts";

Deno.test("the address names the part of the page", () => {
  assert.equal(tabOf("#screens"), "screens");
  assert.equal(tabOf(""), "now");
  assert.equal(tabOf("#nowhere"), "now");
});
