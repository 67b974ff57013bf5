import assert from "node:assert/strict";
import type { VisitShown } from "web/protocol.ts";
import { words } from "web/words.ts";
import { headline, sentence } from "./waiting.ts";

const TEN = Date.UTC(2026, 3, 21, 8);
const say = words("nl");

function visit(changed: Partial<VisitShown> = {}): VisitShown {
  return {
    number: "B 12",
    language: "nl",
    kind: "seated",
    progress: "waiting",
    taken: TEN - 600_000,
    before: null,
    missed: false,
    counter: null,
    called: null,
    calls: 0,
    ticket: "2026-04-21-B12",
    expected: [5, 10],
    back: null,
    aways_left: 3,
    keep_ready: [],
    agreed: null,
    ...changed,
  };
}

Deno.test("who walked in sees the range", () => {
  assert.equal(headline(say, visit(), TEN), "Nog 5 tot 10 minuten");
});

Deno.test("before the agreed time the page says that time and no range", () => {
  const early = visit({ agreed: TEN + 1_200_000 });
  assert.equal(headline(say, early, TEN), "Uw afspraak is om 10.20 uur");
  assert.doesNotMatch(sentence(say, early, TEN), /minuten/);
  assert.match(sentence(say, early, TEN), /Kan het vroeger/);
});

Deno.test("from the agreed time on the range counts, and the time stands below it", () => {
  const due = visit({ agreed: TEN });
  assert.equal(headline(say, due, TEN), "Nog 5 tot 10 minuten");
  assert.match(sentence(say, due, TEN), /^Uw afspraak is om 10 uur\. Wij roepen u/);
});

Deno.test("who was called and not there reads that first", () => {
  const missed = visit({ agreed: TEN + 1_200_000, missed: true });
  assert.equal(headline(say, missed, TEN), say.say("visitor.missed"));
});
