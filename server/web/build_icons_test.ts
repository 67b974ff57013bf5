import assert from "node:assert/strict";
import { marks } from "web/build_icons.ts";

Deno.test("an icon of one path keeps only its path", () => {
  assert.equal(marks("arrow-right"), '<path d="M5 12h14m-7-7l7 7l-7 7"/>');
});

Deno.test("an icon of several marks loses the group around them", () => {
  assert.match(marks("printer"), /^<path d="[^"]+"\/><rect .*\/>$/);
});

Deno.test("an icon that Lucide does not have stops the build by name", () => {
  assert.throws(() => marks("no-such-icon"), /icons\.txt.*no-such-icon/);
});
