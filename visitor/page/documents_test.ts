import assert from "node:assert/strict";
import { words } from "web/words.ts";
import type { Upload, Uploads } from "./api.ts";
import { Documents } from "./documents.ts";
import { sizeOf } from "./documents_card.ts";
import { Refusal } from "./line.ts";

const own = { hall: "north", id: "a", key: "k" };
const refuse = (code: string) => Promise.reject(new Refusal(409, code, "", null));

/** A hall that keeps documents, of at most 100 bytes and two of them; `lost` ones come without an answer. */
async function documents({ lost = [] as string[], refused = {} as Record<string, string> } = {}) {
  let kept: readonly Upload[] = [];
  const said: string[] = [];
  const all = (): Promise<Uploads> =>
    Promise.resolve({ uploads: kept, at_most: 2, longest_bytes: 100 });
  const it: Documents = new Documents(
    {
      uploads: all,
      upload: (_own, { name, size }) => {
        if (refused[name]) return refuse(refused[name]);
        const upload = { id: `id of ${name}`, name, size };
        kept = [...kept, upload];
        return lost.includes(name) ? refuse("unreachable") : Promise.resolve(upload);
      },
      forgetUpload: (_own, id) => {
        const left = kept.filter((each) => each.id !== id);
        if (left.length === kept.length) return refuse("unknown_file");
        kept = left;
        return all();
      },
    },
    own,
    () => said.push(it.doing ? `${it.doing.kind} ${it.doing.name}` : "done"),
  );
  await it.begin();
  return { it, said, names: () => it.told?.uploads.map(({ name }) => name) };
}

const file = (name: string, size = 10) => new File(["x".repeat(size)], name);

Deno.test("documents are sent one after the other and told each", async () => {
  const { it, said, names } = await documents();
  await it.send([file("a.pdf"), file("b.pdf")]);
  assert.deepEqual(names(), ["a.pdf", "b.pdf"]);
  assert.deepEqual(said.slice(1), ["sending a.pdf", "sending b.pdf", "done"]);
  assert.deepEqual([it.news, it.full], [{ kind: "sent", name: "b.pdf" }, true]);
});

Deno.test("what is refused is told by name and holds the others not up", async () => {
  const { it, names } = await documents({ refused: { "a.exe": "wrong_file" } });
  await it.send([file("a.exe"), file("b.pdf"), file("large.pdf", 101)]);
  assert.deepEqual(names(), ["b.pdf"]);
  assert.deepEqual(it.refused, [
    { kind: "wrong_file", name: "a.exe" },
    { kind: "file_too_large", name: "large.pdf" },
  ]);
});

Deno.test("no more are sent than the hall takes", async () => {
  const { it } = await documents();
  await it.send([file("a.pdf"), file("b.pdf"), file("c.pdf")]);
  assert.deepEqual(it.refused, [{ kind: "too_many_files", name: "c.pdf" }]);
});

Deno.test("a document of which only the answer got lost is not sent twice", async () => {
  const { it, names } = await documents({ lost: ["a.pdf"] });
  await it.send([file("a.pdf")]);
  assert.deepEqual([names(), it.refused, it.news?.kind], [["a.pdf"], [], "sent"]);
});

Deno.test("a document that did not come is told", async () => {
  const { it, names } = await documents({ refused: { "a.pdf": "unreachable" } });
  await it.send([file("a.pdf")]);
  assert.deepEqual([names(), it.refused[0]?.kind, it.news], [[], "unreachable", undefined]);
});

Deno.test("a document is taken back, and one that is gone already is shown no more", async () => {
  const { it, names } = await documents();
  await it.send([file("a.pdf")]);
  const [upload] = it.told!.uploads;
  await it.remove(upload);
  assert.deepEqual([names(), it.news], [[], { kind: "removed", name: "a.pdf" }]);
  await it.remove(upload);
  assert.deepEqual([names(), it.refused[0]?.kind], [[], "unknown_file"]);
});

Deno.test("a hall that takes no documents is not told as a failure", async () => {
  const never = () => refuse("unknown_address");
  const it = new Documents({ uploads: never, upload: never, forgetUpload: never }, own, () => {});
  await it.begin();
  assert.deepEqual([it.told, it.refused], [undefined, []]);
});

Deno.test("sizes are told as people say them", () => {
  assert.equal(sizeOf(words("nl"), 1), "1 kB");
  assert.equal(sizeOf(words("nl"), 1_500_000), "1,4 MB");
  assert.equal(sizeOf(words("en"), 10 * 1024 * 1024), "10 MB");
});
