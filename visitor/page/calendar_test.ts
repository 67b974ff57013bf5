import assert from "node:assert/strict";
import { daysLater, later, space, towards, weeks } from "./calendar.ts";

Deno.test("a month begins on its own weekday and ends on its last day", () => {
  const may = weeks("2027-05");
  assert.equal(may.length, 6);
  assert.deepEqual(may[0], [null, null, null, null, null, "2027-05-01", "2027-05-02"]);
  assert.deepEqual(may[5], ["2027-05-31", null, null, null, null, null, null]);
});

Deno.test("February has 29 days in a leap year", () => {
  assert.equal(weeks("2028-02").flat().filter(Boolean).at(-1), "2028-02-29");
  assert.equal(weeks("2027-02").flat().filter(Boolean).at(-1), "2027-02-28");
});

Deno.test("December is followed by January, and clock changes lose no day", () => {
  assert.equal(later("2026-12", 1), "2027-01");
  assert.equal(later("2027-01", -1), "2026-12");
  assert.equal(daysLater("2027-03-27", 2), "2027-03-29");
  assert.equal(daysLater("2026-10-24", 2), "2026-10-26");
});

Deno.test("a day has room, little room, none, or is closed", () => {
  const room = (free: number, of: number, closed = "") =>
    space({ date: "2027-05-20", free, of, closed });
  assert.equal(room(12, 35), "many");
  assert.equal(room(8, 35), "few");
  assert.equal(room(0, 35), "full");
  assert.equal(room(0, 0), "closed");
  assert.equal(room(0, 35, "Brugdag"), "closed");
});

Deno.test("arrow keys go to the next day that is free, over full and closed ones", () => {
  const free = ["2027-05-12", "2027-05-14", "2027-05-19", "2027-05-20", "2027-05-27"];
  assert.equal(towards("2027-05-12", "ArrowRight", free), "2027-05-14");
  assert.equal(towards("2027-05-14", "ArrowLeft", free), "2027-05-12");
  assert.equal(towards("2027-05-12", "ArrowDown", free), "2027-05-19");
  assert.equal(towards("2027-05-27", "ArrowUp", free), "2027-05-20");
  assert.equal(towards("2027-05-19", "End", free), "2027-05-20");
  assert.equal(towards("2027-05-14", "Home", free), "2027-05-12");
});

Deno.test("at the edge an arrow key stays", () => {
  const free = ["2027-05-12", "2027-05-14"];
  assert.equal(towards("2027-05-14", "ArrowRight", free), "2027-05-14");
  assert.equal(towards("2027-05-12", "ArrowUp", free), "2027-05-12");
  assert.equal(towards("2027-05-12", "x", free), "2027-05-12");
});
