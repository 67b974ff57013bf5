import assert from "node:assert/strict";
import house from "web/lint.ts";

const found = (source: string) =>
  Deno.lint.runPlugin(house, "page.ts", source).map((each) => each.id);

Deno.test("a reactive property without declare is refused", () => {
  const source = "class Plate { static override properties = { number: {} }; number = 0; }";
  assert.deepEqual(found(source), ["house/declared-properties"]);
});

Deno.test("a declared reactive property and an ordinary field are fine", () => {
  const source =
    "class Plate { static override properties = { number: {} }; declare number: string; rows = 0; }";
  assert.deepEqual(found(source), []);
});

Deno.test("a function of forty lines is fine and one more is refused", () => {
  const lines = (count: number) => `function tell() {${"\n".repeat(count - 1)}}`;
  assert.deepEqual(found(lines(40)), []);
  assert.deepEqual(found(lines(41)), ["house/short-functions"]);
});

Deno.test("a style attribute that the server's policy blocks is refused", () => {
  const source = 'import { styleMap } from "lit/directives/style-map.js";';
  assert.deepEqual(found(source), ["house/styled-by-hand"]);
});
