import assert from "node:assert/strict";
import type { Answer, Asked, Code, CounterView } from "web/protocol.ts";
import { type LineState, RefusedError } from "web/socket.ts";
import { words } from "web/words.ts";
import { Desk } from "./desk.ts";
import { called, contact, floor, free, next, NOW, town } from "./samples.ts";

const seen = (view: CounterView) => ({ town, floor, view, words: words("nl") });

/** A hall that answers when told to, and remembers what it was asked. */
class Hall {
  state: LineState = "online";
  readonly asked: Asked[] = [];
  readonly #answers: ((answer: Answer | Code) => void)[] = [];
  now = () => NOW;

  do = (command: Asked): Promise<never> => {
    this.asked.push(command);
    return new Promise((resolve, reject) => {
      this.#answers.push((answer) =>
        typeof answer === "string" ? reject(new RefusedError(answer)) : resolve(answer as never)
      );
    });
  };

  answer(answer: Answer | Code = { answer: "noted" }): void {
    this.#answers.shift()!(answer);
  }

  get words(): string[] {
    return this.asked.map((each) => each.do);
  }
}

function drawer(slots = new Map<string, string>()) {
  return {
    getItem: (key: string) => slots.get(key) ?? null,
    setItem: (key: string, value: string) => void slots.set(key, value),
  };
}

function at(view: CounterView): { hall: Hall; desk: Desk } {
  const hall = new Hall();
  return { hall, desk: new Desk(hall, seen(view), drawer()) };
}

Deno.test("a second press waits until the page shows what the first one did", async () => {
  const { hall, desk } = at(free);
  const first = desk.main();
  await desk.main();
  hall.answer({ answer: "visitor_called", ticket: next.ticket });
  await Promise.resolve();
  await desk.main();
  assert.deepEqual(hall.words, ["call_next"]);
  desk.see(seen({ ...free, contact: called }));
  await first;
  desk.main();
  assert.deepEqual(hall.words, ["call_next", "start"]);
  hall.answer();
  desk.see(seen({ ...free, contact }));
});

Deno.test("a refusal is said in words and lets staff go on", async () => {
  const { hall, desk } = at(free);
  const pressed = desk.main();
  hall.answer("nobody_waiting");
  await pressed;
  assert.deepEqual(desk.said, { tone: "refused", text: "Niemand wacht voor deze balie." });
  assert.ok(desk.ready);
});

Deno.test("a refused finish keeps the next one from being called", async () => {
  const { hall, desk } = at({ ...free, contact });
  desk.change("passport", 3);
  const pressed = desk.main();
  hall.answer("not_stored");
  await pressed;
  assert.deepEqual(hall.words, ["finish"]);
  assert.equal(desk.amountOf("passport"), 3);
});

Deno.test("a page without the hall asks nothing", async () => {
  const { hall, desk } = at(free);
  hall.state = "away";
  await desk.main();
  await desk.press("pause");
  assert.deepEqual(hall.asked, []);
});

Deno.test("the next visitor starts with the amounts that were asked for", () => {
  const { desk } = at({ ...free, contact });
  desk.change("passport", 3);
  desk.see(seen({ ...free, contact: { ...contact, ticket: "another" } }));
  assert.equal(desk.amountOf("passport"), 2);
});

Deno.test("calling the one whom staff chose puts the choice away", async () => {
  const { hall, desk } = at(free);
  desk.choose("2027-04-13-A149");
  const pressed = desk.call("2027-04-13-A149");
  desk.see(seen({ ...free, contact: called }));
  hall.answer({ answer: "visitor_called", ticket: "2027-04-13-A149" });
  await pressed;
  assert.equal(desk.chosen, null);
});

Deno.test("every change is told until nobody listens", () => {
  const { desk } = at(free);
  let told = 0;
  const stop = desk.listen(() => told++);
  desk.choose("t");
  stop();
  desk.choose(null);
  assert.equal(told, 1);
});
