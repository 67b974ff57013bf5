import assert from "node:assert/strict";
import { fewer, parts } from "./times.ts";

const on = (clock: string) => `2027-05-20T${clock}:00+02:00`;
const every5 = (hour: string) =>
  Array.from({ length: 12 }, (_, at) => on(`${hour}:${String(5 * at).padStart(2, "0")}`));
const clocks = (times: readonly string[]) => times.map((time) => time.slice(11, 16));

Deno.test("a few times are all shown", () => {
  assert.equal(fewer(every5("09"), null).length, 12);
});

Deno.test("of many times one in each twenty minutes is shown, the first that is free", () => {
  const times = [...every5("09").slice(1), ...every5("10")];
  const shown = ["09:05", "09:20", "09:40", "10:00", "10:20", "10:40"];
  assert.deepEqual(clocks(fewer(times, null)), shown);
});

Deno.test("the time that was chosen is always shown", () => {
  const times = [...every5("09"), ...every5("10")];
  assert(fewer(times, on("09:35")).includes(on("09:35")));
});

Deno.test("the day has a morning, an afternoon and an evening where there is something free", () => {
  const found = parts([on("09:00"), on("11:55"), on("12:00"), on("18:00")]);
  assert.deepEqual(found.map(({ part }) => part), ["morning", "afternoon", "evening"]);
  assert.deepEqual(clocks(found[0].times), ["09:00", "11:55"]);
  assert.deepEqual(parts([]), []);
});
