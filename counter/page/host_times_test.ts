import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { instantAt, minuteOfDay } from "./host_times.ts";

const ZONES = ["Europe/Brussels", "America/New_York", "Asia/Kolkata", "UTC"];

Deno.test("a time is read in every way that people write it", () => {
  for (const typed of ["10.12", "10:12", "10u12", "10h12", "1012", " 10 12 "]) {
    assert.equal(minuteOfDay(typed), 612, typed);
  }
  assert.equal(minuteOfDay("9"), 540);
  assert.equal(minuteOfDay("905"), 545);
  assert.equal(minuteOfDay("9.05"), 545);
  assert.equal(minuteOfDay("0000"), 0);
});

Deno.test("what is no time is not taken for one", () => {
  for (const typed of ["", "24.00", "10.60", "tien", "10.1", "12345", "10.12.30"]) {
    assert.equal(minuteOfDay(typed), null, typed);
  }
});

Deno.test("a time of any day is the one that the hall's clock showed", () => {
  for (const zone of ZONES) {
    const said = words("nl", zone);
    for (const date of ["2027-01-04", "2027-03-27", "2027-03-29", "2027-07-21", "2027-10-30"]) {
      for (const minute of [0, 9 * 60 + 5, 12 * 60, 23 * 60 + 59]) {
        const at = instantAt(date, minute, zone);
        const shown = `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, "0")}`;
        assert.equal(`${said.isoDate(at)} ${said.time(at)}`, `${date} ${shown}`, zone);
      }
    }
  }
});

Deno.test("on the days that the clocks change, the morning's times are right", () => {
  assert.equal(instantAt("2027-03-28", 9 * 60, "Europe/Brussels"), Date.UTC(2027, 2, 28, 7));
  assert.equal(instantAt("2027-10-31", 9 * 60, "Europe/Brussels"), Date.UTC(2027, 9, 31, 8));
  assert.equal(instantAt("2027-03-28", 60, "Europe/Brussels"), Date.UTC(2027, 2, 28, 0));
});
