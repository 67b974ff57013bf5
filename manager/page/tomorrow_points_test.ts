import assert from "node:assert/strict";
import type { OutlookShown, TomorrowTold } from "web/protocol.ts";
import { classesToCome, differing, quartersOf, triedOf, waitLines } from "./tomorrow_points.ts";

function outlook(breach_min: number, ...counters: string[]): OutlookShown {
  return {
    counters,
    classes: [
      { class_: "seat", within: 1, quarters: [[555, 1, 2]] },
      { class_: "seated", within: 0.7, quarters: [[540, 4, 9]] },
    ],
    mean_min: 9,
    breach_min,
    keeps: false,
  };
}

const DAY: TomorrowTold = {
  date: "2026-04-21",
  like: "2026-04-14",
  booked: 3,
  walk_ins: 41.6,
  as_is: outlook(90, "D1", "D2"),
  more: [{ what: "room", outlook: outlook(70) }, { what: "desk", outlook: outlook(20) }],
  less: [{ what: "D2", outlook: outlook(300) }],
  smallest: outlook(0, "D1", "+1"),
};

Deno.test("rosters that were tried stand from best to worst behind the one that is", () => {
  assert.deepEqual(triedOf(DAY).map(({ how, what }) => [how, what]), [
    ["as_is", ""],
    ["more", "desk"],
    ["more", "room"],
    ["less", "D2"],
  ]);
});

Deno.test("every class stands on the same quarters, and one without anybody is a gap", () => {
  assert.deepEqual(quartersOf(DAY.as_is), [540, 555]);
  assert.deepEqual(waitLines(DAY.as_is, "seated", 20), [
    [547.5, 562.5],
    [4, null],
    [9, null],
    [20, 20],
  ]);
});

Deno.test("the smallest roster is told by what it has more and less", () => {
  assert.deepEqual(differing(DAY.smallest!, DAY.as_is), { more: ["+1"], less: ["D2"] });
});

Deno.test("classes come in the order in which people ask about them", () => {
  assert.deepEqual(classesToCome(DAY), ["seated", "seat"]);
});
