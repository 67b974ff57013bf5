/** For tests of the counter's page: a desk whose hall answers when a test tells it to. */
import type { Answer, Code, CounterView, FloorView } from "web/protocol.ts";
import { type LineState, RefusedError } from "web/socket.ts";
import { words } from "web/words.ts";
import { Desk, type Step } from "./desk.ts";
import { floor, town } from "./samples.ts";

export const seen = (view: CounterView, of: FloorView = floor) => ({
  town,
  floor: of,
  view,
  words: words("nl"),
});

/** A hall that answers when told to, and remembers what it was asked. */
export class Hall {
  state: LineState = "online";
  readonly asked: Step[] = [];
  readonly #answers: ((answer: Answer | Code) => void)[] = [];

  constructor(private readonly instant: number) {}

  now = () => this.instant;

  do = (command: Step): Promise<never> => this.#ask(command);

  note = (ticket: string, text: string): Promise<void> => this.#ask({ do: "note", ticket, text });

  #ask(step: Step): Promise<never> {
    this.asked.push(step);
    return new Promise((resolve, reject) => {
      this.#answers.push((answer) =>
        typeof answer === "string" ? reject(new RefusedError(answer)) : resolve(answer as never)
      );
    });
  }

  /** The oldest question is answered; what follows from it happens before this returns. */
  async answer(answer: Answer | Code = { answer: "noted" }): Promise<void> {
    this.#answers.shift()!(answer);
    await new Promise((resolve) => setTimeout(resolve));
  }

  get words(): string[] {
    return this.asked.map((each) => each.do);
  }
}

export function drawer(slots = new Map<string, string>()) {
  return {
    getItem: (key: string) => slots.get(key) ?? null,
    setItem: (key: string, value: string) => void slots.set(key, value),
  };
}

export function at(view: CounterView, now: number, of: FloorView = floor) {
  const hall = new Hall(now);
  const slots = drawer();
  return { hall, slots, desk: new Desk(hall, seen(view, of), slots) };
}
