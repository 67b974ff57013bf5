import assert from "node:assert/strict";
import type { Note, ToHall } from "web/protocol.ts";
import { RefusedError } from "web/socket.ts";
import { online, welcomed } from "web/socket_room.ts";

const notes = (heard: readonly ToHall[]): Note[] =>
  heard.filter((message) => message.type === "note");

Deno.test("a note on a line that blinks is said again with the same id", async () => {
  const { room, hall } = online();
  const written = hall.note("2027-04-13-A1", "Brengt straks de foto");
  const [before] = notes(room.lines[0].heard);
  assert.equal(before.text, "Brengt straks de foto");
  room.line.onclose?.();
  await room.pass(600);
  welcomed(room);
  assert.deepEqual(notes(room.line.heard), [before]);
  room.line.says({ id: before.id, result: { answer: "noted" }, type: "done" });
  await written;
});

Deno.test("a note that is refused says why", async () => {
  const { room, hall } = online();
  const written = hall.note("2027-04-13-A1", "x".repeat(501));
  const [{ id }] = notes(room.line.heard);
  room.line.says({ id, code: "too_many", detail: "", when: null, type: "refused" });
  await assert.rejects(written, (error: RefusedError) => error.code === "too_many");
});
