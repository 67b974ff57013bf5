import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { MINUTE, NOW } from "./samples.ts";
import { choices, hours, month, openDates } from "./slots.ts";
import { instantOf } from "./zoned.ts";

const dutch = words("nl");
const at = (...minutes: number[]) => minutes.map((each) => NOW + each * MINUTE);

Deno.test("the first free time comes with others that are a real choice", () => {
  const days = [at(11, 16, 21, 131, 136), [], at(1440, 1445)];
  assert.deepEqual(choices(days), at(11, 131, 1440));
});

Deno.test("no more are offered at once than one can say in a breath", () => {
  const day = (n: number) => at(n * 1440, n * 1440 + 200);
  assert.equal(choices([day(0), day(1), day(2)]).length, 4);
});

Deno.test("the times of a day stand in rows of an hour", () => {
  assert.deepEqual(hours(at(1, 6, 11, 16), dutch).map(({ hour, times }) => [hour, times.length]), [
    [10, 2],
    [11, 2],
  ]);
});

Deno.test("closed dates and dates without any times are passed over", () => {
  const room = (date: string, of: number, closed = "") => ({ date, free: 0, of, closed });
  const rooms = [
    room("2027-04-12", 9),
    room("2027-04-13", 9),
    room("2027-04-14", 9, "Dicht"),
    room("2027-04-15", 0),
  ];
  assert.deepEqual(openDates(rooms, "2027-04-13").map(({ date }) => date), ["2027-04-13"]);
});

Deno.test("months follow one another over the turn of the year", () => {
  assert.equal(month("2026-12-31"), "2026-12");
  assert.equal(month("2026-12-31", 1), "2027-01");
});

Deno.test("a time on the hall's clock is the same instant in every browser, also when the clock changes", () => {
  assert.equal(instantOf("2027-04-13", "10:49", "Europe/Brussels"), NOW);
  assert.equal(instantOf("2026-10-25", "12:00", "Europe/Brussels"), Date.UTC(2026, 9, 25, 11));
  assert.equal(instantOf("2026-03-29", "12:00", "Europe/Brussels"), Date.UTC(2026, 2, 29, 10));
  assert.equal(instantOf("2026-03-29", "01:30", "Europe/Brussels"), Date.UTC(2026, 2, 29, 0, 30));
});
