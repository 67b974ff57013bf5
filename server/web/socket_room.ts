/** For tests of the line to the hall: the other end of it, and a browser whose clock a test moves. */
import type { Do, Hello, ToDevice, ToHall, Welcome } from "web/protocol.ts";
import { Hall, type LineState } from "web/socket.ts";
import type { Socket, World } from "web/world.ts";

export class Line implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly heard: ToHall[] = [];
  closed = false;

  send(text: string): void {
    this.heard.push(JSON.parse(text));
  }
  close(): void {
    this.closed = true;
  }
  says(message: ToDevice): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  get hello(): Hello | undefined {
    return this.heard.find((message) => message.type === "hello");
  }
  get asked(): Do[] {
    return this.heard.filter((message) => message.type === "do");
  }
}

/** A browser whose clock stands still until it is told to move. */
export class Room implements World {
  readonly lines: Line[] = [];
  readonly done: string[] = [];
  readonly memory = new Map<string, string>();
  answers = true;
  #now = 1_000_000;
  #timers: { at: number; work: () => void }[] = [];

  get line(): Line {
    return this.lines[this.lines.length - 1];
  }
  open(): Socket {
    this.lines.push(new Line());
    return this.line;
  }
  now = () => this.#now;
  chance = () => 1;
  later(ms: number, work: () => void): () => void {
    const timer = { at: this.#now + ms, work };
    this.#timers.push(timer);
    return () => this.#timers = this.#timers.filter((each) => each !== timer);
  }
  reachable = () => Promise.resolve(this.answers);
  reload = () => void this.done.push("reload");
  signIn = () => void this.done.push("sign in");
  remembered = (key: string) => this.memory.get(key) ?? null;
  remember = (key: string, value: string | null) =>
    void (value === null ? this.memory.delete(key) : this.memory.set(key, value));

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.at);
      next.work();
      await new Promise((resolve) => setTimeout(resolve));
    }
    this.#now = end;
  }
  #next(end: number) {
    const due = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
    this.#timers = this.#timers.filter((timer) => timer !== due);
    return due;
  }
}

export const WELCOME: Welcome = {
  version: 1,
  hall: "gemeentehuis",
  device: "kiosk-1",
  now: 50_000,
  open_mode: false,
  person: null,
  speed: 1,
  line: "l1",
  type: "welcome",
};

export function standing(): { room: Room; hall: Hall; states: LineState[] } {
  const room = new Room();
  const states: LineState[] = [];
  const hall = new Hall(
    { role: "kiosk", name: "kiosk-1", topics: ["kiosk"], hall: "gemeentehuis" },
    room,
  );
  hall.listen({ state: (state) => void states.push(state) });
  hall.connect();
  return { room, hall, states };
}

export function online() {
  const all = standing();
  welcomed(all.room);
  return all;
}

export function welcomed(room: Room): void {
  room.line.onopen?.();
  room.line.says(WELCOME);
}
