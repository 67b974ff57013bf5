import assert from "node:assert/strict";
import { words } from "web/words.ts";
import { brief, documents, inSentence, title } from "./products.ts";
import { town } from "./samples.ts";

const dutch = words("nl");
const visit = [{ service: "passport", amount: 2 }, { service: "extract", amount: 1 }];

Deno.test("a visit is titled by its products and how many of them", () => {
  assert.equal(title(visit, town, dutch), "Reispas aanvragen, 2 keer en Strafregister");
  assert.equal(title([visit[1]], town, dutch), "Strafregister");
});

Deno.test("a product is written small inside a Dutch sentence, an abbreviation is left", () => {
  assert.equal(inSentence([visit[1]], town, dutch), "strafregister");
  assert.equal(inSentence([visit[1]], town, words("de")), "Strafregister");
  assert.equal(inSentence([{ service: "eid", amount: 1 }], town, dutch), "eID activeren");
});

Deno.test("a narrow list names the first product and counts the others", () => {
  assert.equal(brief(visit, town, dutch), "Reispas aanvragen, 2 +1");
});

Deno.test("a paper that is needed twice is named once", () => {
  assert.deepEqual(documents(visit, town, dutch), ["Identiteitskaart", "1 recente pasfoto"]);
});

Deno.test("a product that left the list is named by its id", () => {
  assert.equal(title([{ service: "gone", amount: 1 }], town, dutch), "gone");
});
