import assert from "node:assert/strict";
import { find } from "./find.ts";
import { town } from "./samples.ts";

const found = (typed: string) => find(town.services, typed).map((service) => service.id);

Deno.test("a service is found by the beginning of a word of its name", () => {
  assert.deepEqual(found("straf"), ["extract"]);
  assert.deepEqual(found("HANDTEK"), ["legalise"]);
});

Deno.test("a service is found by its search words, accents apart", () => {
  assert.deepEqual(found("auto"), ["licence"]);
  assert.deepEqual(found("creme"), ["licence"]);
});

Deno.test("every typed word must fit", () => {
  assert.deepEqual(found("reispas aanvr"), ["passport"]);
  assert.deepEqual(found("reispas wettigen"), []);
});

Deno.test("part of a glued word is found from four letters on", () => {
  assert.deepEqual(found("bewijs"), ["licence"]);
  assert.deepEqual(found("ij"), []);
});

Deno.test("a name that begins with what was typed comes first", () => {
  assert.deepEqual(found("a"), ["move", "licence", "passport"]);
});

Deno.test("nothing typed finds nothing", () => {
  assert.deepEqual(found("  "), []);
});
