import assert from "node:assert/strict";
import type { ZoneShown } from "web/protocol.ts";
import { complete, configuration, measured, panel } from "./measured.ts";

const FIFTY_FIVE = {
  diagonalInch: 55,
  widthPx: 1920,
  heightPx: 1080,
  distanceM: 8,
  layout: "calls" as const,
};

const ZONE: ZoneShown = {
  id: "wachtruimte",
  name: { nl: "Wachtruimte" },
  layout: "calls",
  counters: [],
  dark: false,
  width_px: 1920,
  width_mm: 1218,
  distance_m: 8,
  message: { nl: "" },
};

Deno.test("a panel of 55 inch is 1218 mm wide", () => {
  assert.equal(Math.round(panel(FIFTY_FIVE).widthMm), 1218);
});

Deno.test("a panel that hangs upright is as wide as it was high", () => {
  const upright = { ...FIFTY_FIVE, widthPx: 1080, heightPx: 1920 };
  assert.equal(Math.round(panel(upright).widthMm), 685);
});

Deno.test("what config.toml says comes back as the diagonal that was measured", () => {
  assert.deepEqual(measured(ZONE, 1080), FIFTY_FIVE);
});

Deno.test("the lines for config.toml say what was measured", () => {
  const panel = "panel = { inches = 55, width_px = 1920, height_px = 1080, distance_m = 8 }";
  assert.equal(configuration(FIFTY_FIVE), `layout = "calls"\n${panel}`);
});

Deno.test("an empty field is nothing to compute with", () => {
  assert(complete(FIFTY_FIVE));
  assert(!complete({ ...FIFTY_FIVE, distanceM: NaN }));
});
