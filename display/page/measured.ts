/** A panel as somebody measured it with a tape: its diagonal, its pixels and where people stand. */
import type { ZoneShown } from "web/protocol.ts";
import type { Panel } from "./sizes.ts";

const MM_PER_INCH = 25.4;

export interface Measured {
  readonly diagonalInch: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly distanceM: number;
  readonly layout: ZoneShown["layout"];
}

export function panel(measured: Measured): Panel {
  return {
    widthPx: measured.widthPx,
    heightPx: measured.heightPx,
    widthMm: widthMm(measured),
    distanceM: measured.distanceM,
  };
}

/** What config.toml says of a zone, as measured on a panel of this many pixels upright or across. */
export function measured(zone: ZoneShown, heightPx: number): Measured {
  const mmPerPx = zone.width_mm / zone.width_px;
  return {
    diagonalInch: round(Math.hypot(zone.width_px, heightPx) * mmPerPx / MM_PER_INCH, 1),
    widthPx: zone.width_px,
    heightPx,
    distanceM: zone.distance_m,
    layout: zone.layout,
  };
}

/** Whether there is anything to compute with: no field left empty, nothing negative. */
export function complete({ diagonalInch, widthPx, heightPx, distanceM }: Measured): boolean {
  return [diagonalInch, widthPx, heightPx, distanceM].every((each) => each > 0);
}

/** The lines for config.toml. */
export function configuration({ layout, ...of }: Measured): string {
  const panel = [
    `inches = ${of.diagonalInch}`,
    `width_px = ${of.widthPx}`,
    `height_px = ${of.heightPx}`,
    `distance_m = ${of.distanceM}`,
  ];
  return `layout = "${layout}"\npanel = { ${panel.join(", ")} }`;
}

function widthMm({ diagonalInch, widthPx, heightPx }: Measured): number {
  return diagonalInch * MM_PER_INCH * widthPx / Math.hypot(widthPx, heightPx);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
