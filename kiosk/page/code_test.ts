import assert from "node:assert/strict";
import { codeOf, grouped, presented } from "./code.ts";
import { town } from "./samples.ts";

const how = town.check_in!;

Deno.test("what is typed becomes a code, whatever stands between its letters", () => {
  assert.equal(codeOf("k7p 4mx", how), "K7P4MX");
  assert.equal(codeOf("k7-", how), "K7");
  assert.equal(codeOf("K7P4MXQQ", how), "K7P4MX");
});

Deno.test("letters that no code has fall out", () => assert.equal(codeOf("0O1IK", how), "K"));

Deno.test("a code is read as people read it", () => {
  assert.equal(grouped("K7P4MX"), "K7P 4MX");
  assert.equal(grouped("K7"), "K7");
});

Deno.test("a scanner reads a code, with or without its space", () => {
  assert.deepEqual(presented("K7P4MX", how), { code: "K7P4MX" });
  assert.deepEqual(presented("k7p 4mx", how), { code: "K7P4MX" });
});

Deno.test("the whole link of an appointment names its booking", () => {
  const link = "https://onthaal.example/appointment/ab2cd3ef4gh5/secretsecretsecret?hall=zuid";
  assert.deepEqual(presented(link, how), { booking: "ab2cd3ef4gh5" });
});

Deno.test("anything else that was scanned is no code of ours", () => {
  for (
    const read of [
      "",
      "K7P4M",
      "K7P4MX9",
      "5410228142010",
      "K7P4M0",
      "https://elsewhere.example/K7P4MX",
    ]
  ) {
    assert.equal(presented(read, how), undefined, read);
  }
});
