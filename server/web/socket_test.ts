import assert from "node:assert/strict";
import type { Answer, ToDevice, View } from "web/protocol.ts";
import { RefusedError } from "web/socket.ts";
import { online, standing, WELCOME, welcomed } from "web/socket_room.ts";

const NOTED: Answer = { answer: "noted" };
const view = (seq: number, data: unknown): View => ({
  topic: "kiosk",
  seq,
  now: 50_000,
  data,
  type: "view",
});

const start = { counter: "D1", do: "start" } as const;

Deno.test("a page says hello with its topics and is online once it is welcome", () => {
  const { room, hall } = standing();
  room.line.onopen?.();
  assert.deepEqual(room.line.hello, {
    version: 1,
    role: "kiosk",
    hall: "gemeentehuis",
    name: "kiosk-1",
    topics: ["kiosk"],
    token: null,
    type: "hello",
  });
  assert.equal(hall.state, "connecting");
  room.line.says(WELCOME);
  assert.equal(hall.state, "online");
});

Deno.test("the page's clock is the hall's, and runs as fast", async () => {
  const { room, hall } = standing();
  room.line.onopen?.();
  room.line.says({ ...WELCOME, speed: 60 });
  await room.pass(1000);
  assert.equal(hall.now(), 110_000);
  room.line.says({ ...view(1, {}), now: 60_000 });
  assert.equal(hall.now(), 60_000);
});

Deno.test("the newest view wins and an older one is dropped", () => {
  const { room, hall } = online();
  room.line.says(view(5, "five"));
  room.line.says(view(4, "four"));
  assert.equal(hall.view("kiosk") as unknown, "five");
  room.line.says(view(5, "five, and a device came"));
  assert.equal(hall.view("kiosk") as unknown, "five, and a device came");
});

Deno.test("after a new line the first view counts, whatever its number", async () => {
  const { room, hall } = online();
  room.line.says(view(500, "yesterday's"));
  room.line.onclose?.();
  assert.equal(hall.view("kiosk") as unknown, "yesterday's");
  await room.pass(600);
  welcomed(room);
  room.line.says(view(3, "today's"));
  assert.equal(hall.view("kiosk") as unknown, "today's");
});

Deno.test("an answer reaches who asked", async () => {
  const { room, hall } = online();
  const answer = hall.do(start);
  room.line.says({ id: room.line.asked[0].id, result: NOTED, type: "done" });
  assert.deepEqual(await answer, NOTED);
});

Deno.test("a refusal reaches who asked, with its code", async () => {
  const { room, hall } = online();
  const answer = hall.do(start);
  room.line.says({
    id: room.line.asked[0].id,
    code: "nobody_here",
    detail: "",
    when: null,
    type: "refused",
  });
  await assert.rejects(answer, (error: RefusedError) => error.code === "nobody_here");
});

Deno.test("a command on a line that blinks is said again with the same id, in order", async () => {
  const { room, hall } = online();
  const first = hall.do(start);
  room.line.onclose?.();
  const second = hall.do({ counter: "D1", done: [], do: "finish" });
  await room.pass(600);
  const [before] = room.lines[0].asked;
  welcomed(room);
  assert.deepEqual(room.line.asked.map((message) => message.command.do), ["start", "finish"]);
  assert.equal(room.line.asked[0].id, before.id);
  for (const message of room.line.asked) {
    room.line.says({ id: message.id, result: NOTED, type: "done" });
  }
  assert.deepEqual(await Promise.all([first, second]), [NOTED, NOTED]);
});

Deno.test("a command that was taken back is not said again", async () => {
  const { room, hall } = standing();
  const stop = new AbortController();
  const answer = hall.do(start, stop.signal);
  stop.abort();
  await assert.rejects(answer, { name: "AbortError" });
  welcomed(room);
  assert.deepEqual(room.line.asked, []);
});

Deno.test("a command without an answer means that the line is dead", async () => {
  const { room, hall } = online();
  void hall.do(start);
  await room.pass(7000);
  assert.equal(room.lines.length, 2);
  assert.ok(room.lines[0].closed);
});

Deno.test("a good line that drops is tried at once, and the hall is away only when that fails", async () => {
  const { room, states } = online();
  await room.pass(3000);
  room.line.onclose?.();
  await room.pass(0);
  assert.equal(room.lines.length, 2);
  assert.deepEqual(states, ["online", "connecting"]);
  room.line.onclose?.();
  assert.deepEqual(states, ["online", "connecting", "away"]);
});

Deno.test("tries go on for ever, at most three seconds apart", async () => {
  const { room } = standing();
  for (let tries = 1; tries <= 30; tries += 1) {
    assert.equal(room.lines.length, tries);
    room.line.onclose?.();
    await room.pass(3000);
  }
});

Deno.test("a line that is silent while nobody answers is left", async () => {
  const { room } = online();
  await room.pass(11_000);
  assert.equal(room.lines.length, 1);
  room.answers = false;
  await room.pass(11_000);
  assert.equal(room.lines.length, 2);
});

Deno.test("a hall that never says welcome is tried again", async () => {
  const { room } = standing();
  room.line.onopen?.();
  await room.pass(6000);
  assert.ok(room.lines[0].closed);
  assert.equal(room.lines.length, 2);
});

Deno.test("a pairing code is shown until the hall knows the device, and the token is kept", async () => {
  const { room, hall } = standing();
  room.line.onopen?.();
  room.line.says({ code: "482913", expires: 700_000, type: "pairing" });
  assert.equal(hall.pairing?.code, "482913");
  await room.pass(30_000);
  assert.equal(room.lines.length, 1);
  room.line.says({ token: "secret", type: "paired" });
  room.line.says(WELCOME);
  assert.equal(hall.pairing, undefined);
  assert.equal(room.memory.get("onthaal.token.kiosk.kiosk-1"), "secret");
});

Deno.test("a device that was revoked forgets its token and asks for a new code", async () => {
  const { room } = online();
  room.memory.set("onthaal.token.kiosk.kiosk-1", "old");
  room.line.says({ code: "revoked", detail: "", type: "bye" });
  await room.pass(600);
  room.line.onopen?.();
  assert.equal(room.line.hello?.token, null);
});

Deno.test("a page of another version loads itself again, once a minute at most", async () => {
  const { room, hall } = standing();
  const stale: ToDevice = { code: "version", detail: "", type: "bye" };
  room.line.says(stale);
  hall.connect();
  room.line.says(stale);
  assert.deepEqual(room.done, ["reload"]);
  await room.pass(60_000);
  hall.connect();
  room.line.says(stale);
  assert.deepEqual(room.done, ["reload", "reload"]);
});

Deno.test("who must sign in is sent to sign in", () => {
  const { room } = standing();
  room.line.says({ code: "sign_in", detail: "", type: "bye" });
  assert.deepEqual(room.done, ["sign in"]);
});

Deno.test("a page that was opened elsewhere does not fight for its place", async () => {
  const { room, hall } = online();
  room.line.says({ code: "replaced", detail: "", type: "bye" });
  await room.pass(120_000);
  assert.equal(room.lines.length, 1);
  assert.equal(hall.goodbye?.code, "replaced");
});

Deno.test("other topics are followed on a new line that takes the open commands along", () => {
  const { room, hall } = online();
  void hall.do(start);
  hall.follow(["town", "counter/D1"]);
  welcomed(room);
  assert.deepEqual(room.line.hello?.topics, ["town", "counter/D1"]);
  assert.equal(room.line.asked.length, 1);
});

Deno.test("what is asked while the new line opens waits for its welcome, and is asked once", () => {
  const { room, hall } = online();
  hall.follow(["town", "counter/D1"]);
  void hall.do(start);
  assert.equal(room.line.asked.length, 0);
  welcomed(room);
  assert.equal(room.line.asked.length, 1);
});

Deno.test("nothing is tried any more after the page disconnects", async () => {
  const { room, hall } = online();
  hall.disconnect();
  await room.pass(60_000);
  assert.equal(room.lines.length, 1);
});

Deno.test("a page says how it is once it is welcome, when that changes, and on every new line", () => {
  const { room, hall } = standing();
  const said = () => room.line.heard.filter((message) => message.type === "sound");
  hall.tell({ type: "sound", on: false });
  room.line.onopen?.();
  assert.deepEqual(said(), []);
  room.line.says(WELCOME);
  hall.tell({ type: "sound", on: true });
  assert.deepEqual(said().map((message) => message.on), [false, true]);
  hall.follow(["kiosk"]);
  room.line.onopen?.();
  room.line.says(WELCOME);
  assert.deepEqual(said().map((message) => message.on), [true]);
});
