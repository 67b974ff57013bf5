import assert from "node:assert/strict";
import { stillToWait } from "web/range.ts";
import { words } from "web/words.ts";

Deno.test("a wait is a range, and a nought is less than its end", () => {
  assert.equal(stillToWait(words("nl"), [5, 10]), "Nog 5 tot 10 minuten");
  assert.equal(stillToWait(words("nl"), [0, 5]), "Nog minder dan 5 minuten");
  assert.equal(stillToWait(words("fr"), [15, 25]), "Encore 15 à 25 minutes");
});

Deno.test("a wait that nobody knows is not spoken of", () => {
  assert.equal(stillToWait(words("nl"), null), "");
});
