import assert from "node:assert/strict";
import { find, words } from "web/find.ts";
import { service, town } from "web/town_samples.ts";

const found = (typed: string) => find(town.services, typed).map((service) => service.id);

Deno.test("a service is found by the beginning of a word of its name", () => {
  assert.deepEqual(found("straf"), ["extract"]);
  assert.deepEqual(found("HANDTEK"), ["legalise"]);
});

Deno.test("a service is found by its search words, accents apart", () => {
  assert.deepEqual(found("auto"), ["licence"]);
  assert.deepEqual(found("creme"), ["licence"]);
});

Deno.test("every typed word must fit", () => {
  assert.deepEqual(found("reispas aanvr"), ["passport"]);
  assert.deepEqual(found("reispas wettigen"), []);
});

Deno.test("part of a glued word is found from four letters on", () => {
  assert.deepEqual(found("bewijs"), ["licence"]);
  assert.deepEqual(found("ij"), []);
});

Deno.test("a name that begins with what was typed comes first", () => {
  assert.deepEqual(found("a"), ["move", "licence", "passport"]);
});

Deno.test("nothing typed finds nothing", () => {
  assert.deepEqual(found("  "), []);
});

Deno.test("the name comes before search words, and those before other languages and parts of words", () => {
  assert.deepEqual(found("rei"), ["passport", "move"]);
  assert.deepEqual(found("demander"), ["passport"]);
  const french = find(town.services, "dem", "fr").map((each) => each.id);
  assert.deepEqual(french, ["passport"]);
});

Deno.test("three letters put a service first as long as no three others have such a word", () => {
  for (const { begun, service, others } of everyBeginning()) {
    const place = found(begun).indexOf(service.id);
    assert.ok(place >= 0, `${begun} does not find ${service.id}`);
    if (others < 3) assert.ok(place < 3, `${begun} finds ${service.id} as number ${place + 1}`);
  }
});

function everyBeginning() {
  const known = (each: ReturnType<typeof service>) =>
    [...Object.values(each.name), ...each.search].flatMap(words);
  const begin = (each: ReturnType<typeof service>, begun: string) =>
    known(each).some((word) => word.startsWith(begun));
  return town.services.flatMap((service) =>
    known(service).map((word) => word.slice(0, 3)).map((begun) => ({
      begun,
      service,
      others: town.services.filter((other) => other !== service && begin(other, begun)).length,
    }))
  );
}
