import assert from "node:assert/strict";
import { after, BLANK, entering, gaps } from "./host_paper_row.ts";

const TODAY = "2027-04-13";
const ZONE = "Europe/Brussels";
const row = { ...BLANK, number: "7", service: "passport", taken: "1012" };
const at = (hour: number, minute: number) => Date.UTC(2027, 3, 13, hour - 2, minute);

Deno.test("who still waits is entered with the time on the sheet", () => {
  assert.deepEqual(entering(row, TODAY, ZONE), {
    do: "enter_paper",
    number: 7,
    services: [{ service: "passport", amount: 1 }],
    taken: at(10, 12),
    seat: false,
    started: null,
    ended: null,
  });
});

Deno.test("who was helped is entered from when to when", () => {
  const helped = { ...row, number: "N 7", helped: true, began: "10.30", ended: "10.41" };
  const command = entering(helped, TODAY, ZONE);
  assert.ok(typeof command === "object");
  assert.deepEqual([command.number, command.started, command.ended], [7, at(10, 30), at(10, 41)]);
});

Deno.test("the first field that is missing is named", () => {
  const missing = (more: object) => entering({ ...row, ...more }, TODAY, ZONE);
  assert.equal(missing({ number: "" }), "number");
  assert.equal(missing({ number: "0" }), "number");
  assert.equal(missing({ service: null }), "service");
  assert.equal(missing({ taken: "tien uur" }), "taken");
  assert.equal(missing({ helped: true }), "began");
  assert.equal(missing({ helped: true, began: "10.30" }), "ended");
});

Deno.test("times of who still waits are not told, also when somebody typed them first", () => {
  const command = entering({ ...row, began: "1030", ended: "1040" }, TODAY, ZONE);
  assert.ok(typeof command === "object" && command.started === null && command.ended === null);
});

Deno.test("after a row comes the next number of the stack", () => {
  assert.deepEqual(after({ ...row, helped: true }), { ...BLANK, number: "8", helped: true });
});

Deno.test("numbers that were skipped are named", () => {
  assert.deepEqual(gaps([5, 1, 2]), [3, 4]);
  assert.deepEqual(gaps([]), []);
});
