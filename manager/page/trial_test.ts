import assert from "node:assert/strict";
import type { Asked, CounterShown } from "web/protocol.ts";
import { type Hall, RefusedError } from "web/socket.ts";
import { commonService, Trial } from "./trial.ts";

function counter(id: string, ...services: string[]): CounterShown {
  return { id, name: id, spoken: { nl: id }, kind: "standing", services, x: 0, y: 0 };
}

/** A hall that writes down what it is asked, and in which somebody sits at these counters. */
function hall(...held: string[]): { asked: string[]; do: Hall["do"] } {
  const asked: string[] = [];
  const answer = (command: Asked) => {
    asked.push("counter" in command ? `${command.do} ${command.counter}` : command.do);
    if (command.do === "take_counter" && held.includes(command.counter)) {
      return Promise.reject(new RefusedError("counter_taken", ""));
    }
    return Promise.resolve({ ticket: "t1", number: "A 1" });
  };
  return { asked, do: answer as unknown as Hall["do"] };
}

Deno.test("a slip is tried with a visit that nobody can call afterwards", async () => {
  const { asked, ...line } = hall();
  const trial = new Trial(line, "nl");
  await trial.slip("kiosk-1", "extract");
  assert.deepEqual(asked, ["take_ticket", "print_again", "cancel"]);
  assert.equal(trial.jobs.get("kiosk-1"), "t1/1");
});

Deno.test("a call is tried at a counter where nobody sits, and leaves nothing behind", async () => {
  const { asked, ...line } = hall("E1");
  const trial = new Trial(line, "nl");
  await trial.call("snelbalie", [counter("E1"), counter("E2")], "extract");
  assert.equal(trial.called?.counter.id, "E2");
  await trial.end(true);
  assert.deepEqual(asked, [
    "take_counter E1",
    "take_counter E2",
    "take_ticket",
    "call_ticket E2",
    "not_there E2",
    "cancel",
    "release_counter E2",
  ]);
  assert(trial.seen.has("snelbalie"));
});

Deno.test("where somebody sits at every counter there is no trial", async () => {
  const { asked, ...line } = hall("E1");
  const trial = new Trial(line, "nl");
  await assert.rejects(trial.call("snelbalie", [counter("E1")], "extract"), RefusedError);
  assert.deepEqual(asked, ["take_counter E1"]);
});

Deno.test("the trial is about something that every counter does, short if possible", () => {
  const services = [{ id: "move", kind: "seated" }, { id: "extract", kind: "short" }];
  const both = counter("E1", "move", "extract");
  assert.equal(commonService([both], services), "extract");
  assert.equal(commonService([both, counter("R1", "move")], services), "move");
  assert.equal(commonService([both, counter("R2")], services), undefined);
});
