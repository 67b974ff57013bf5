/**
 * How large a call must be to be read from where people wait, and what then fits on the panel.
 *
 * A capital of 12.2 mm per metre of distance (0.7 degrees) is the least; a capital is 0.72 of the
 * type size. All results are in the pixels of the window, which fills the panel.
 */

/** A window that fills a panel: its pixels, the panel's width, and how far away people read it. */
export interface Panel {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly widthMm: number;
  readonly distanceM: number;
}

/** How wide the widest number and the widest place are, in ems of the type they are set in. */
export interface Widths {
  readonly number: number;
  readonly place: number;
}

/** Why a layout is refused: capitals it would have, capitals it needs, and from where it can be read. */
export interface Illegible {
  readonly legible: false;
  readonly capitalMm: number;
  readonly neededMm: number;
  readonly upToM: number;
}

/** One line per call: `newest` and `others` are type sizes, `number` the width of the first column. */
export interface CallLines {
  readonly legible: true;
  readonly lines: number;
  readonly newest: number;
  readonly others: number;
  readonly number: number;
}

/** One card per counter: the sizes of its name and of the number it calls; is there room for a bell? */
export interface CounterCards {
  readonly legible: true;
  readonly columns: number;
  readonly place: number;
  readonly number: number;
  readonly bell: boolean;
}

const CAPITAL_MM_PER_M = 12.2;
const CAPITAL_EM = 0.72;

const NEWEST_TO_OTHERS = 236 / 220;
const NEWEST_LINE = 1.2;
const OTHER_LINE = 1.02;
/** From the number to its place: a gap, then an arrow of 0.43 em and a gap. */
const GAP = 0.25;
const ARROW = 0.65;
const LINES = [6, 5, 4, 3];
const FEW_LINES = [2, 1];
/** Type of nearly the full width is large enough to prefer one more line over larger type. */
const WIDE_ENOUGH = 0.98;

const NUMBER_TO_PLACE = 300 / 216;
const CARD_HEIGHT = 690 / 216;
const BELL = 0.62;

/** Two lines of this, in units, leave room for what to do; no word is wider than so many ems and the margins. */
const LEAVE = 190;
const LONGEST_WORD = 6.8;

/** How high a capital of this type size stands on the panel. */
export function capitalMm(size: number, panel: Panel): number {
  return size * CAPITAL_EM * mmPerPx(panel);
}

/** The least type size, in pixels of the window. */
export function leastPx(panel: Panel): number {
  return CAPITAL_MM_PER_M * panel.distanceM / CAPITAL_EM / mmPerPx(panel);
}

/** One pixel of the reference panel (1920 x 1080, or 1080 x 1920 when it hangs upright) in this window. */
export function unit({ widthPx, heightPx }: Panel): number {
  const [across, down] = upright({ widthPx, heightPx }) ? [1080, 1920] : [1920, 1080];
  return Math.min(widthPx / across, heightPx / down);
}

/**
 * How wide the board is in a window. On the panel it fills the window; under a browser's bars, where the window is
 * lower than its screen, it keeps the shape of the screen, for what is legible there is so by that shape.
 */
export function boardWidth(
  { widthPx, heightPx }: Pick<Panel, "widthPx" | "heightPx">,
  screen: { readonly width: number; readonly height: number },
): number {
  return Math.min(widthPx, heightPx * screen.width / screen.height);
}

export function upright({ widthPx, heightPx }: Pick<Panel, "widthPx" | "heightPx">): boolean {
  return heightPx > widthPx;
}

/** The layout `calls`: as many lines as fit at (nearly) full width; fewer only to stay legible. */
export function callLines(panel: Panel, widths: Widths): CallLines | Illegible {
  const wide = (panel.widthPx - 180 * unit(panel)) / (widths.number + GAP + ARROW + widths.place);
  const others = (lines: number) => Math.min(wide, callsHeight(panel) / linesHigh(lines));
  const least = leastPx(panel);
  const fits = LINES.find((lines) => others(lines) >= Math.max(least, WIDE_ENOUGH * wide)) ??
    [3, ...FEW_LINES].find((lines) => others(lines) >= least);
  if (fits === undefined) return illegible(panel, others(1));
  const newest = Math.min(wide, others(fits) * NEWEST_TO_OTHERS);
  const number = newest * (widths.number + GAP);
  return { legible: true, lines: fits, newest, others: others(fits), number };
}

/** The layout `counters`: the grid that gives the largest type. */
export function counterCards(
  panel: Panel,
  widths: Widths,
  count: number,
): CounterCards | Illegible {
  const grids = Array.from({ length: Math.max(1, count) }, (_, at) => at + 1);
  const cards = grids.map((columns) => card(panel, widths, columns, Math.ceil(count / columns)));
  const best = cards.reduce((one, other) => other.place > one.place ? other : one);
  return best.place < leastPx(panel) ? illegible(panel, best.place) : best;
}

/** The sentence that sends everybody out: legible from where people wait, its longest word on one line. */
export function leavePx(panel: Panel): number {
  return Math.max(
    Math.ceil(leastPx(panel)),
    Math.min(LEAVE * unit(panel), panel.widthPx / LONGEST_WORD),
  );
}

function card(panel: Panel, widths: Widths, columns: number, rows: number): CounterCards {
  const u = unit(panel);
  const wide = (panel.widthPx - 112 * u - (columns - 1) * 32 * u) / columns - 112 * u;
  const around = upright(panel) ? 116 + 490 : 116 + 275;
  const high = (panel.heightPx - around * u - (rows - 1) * 32 * u) / rows;
  const place = Math.min(wide / widths.place, high / CARD_HEIGHT);
  const number = Math.min(wide / widths.number, place * NUMBER_TO_PLACE);
  const bell = place * (widths.place + BELL) <= wide;
  return { legible: true, columns, place, number, bell };
}

function callsHeight(panel: Panel): number {
  const around = upright(panel) ? 104 + 616 : 104 + 244;
  return panel.heightPx - around * unit(panel);
}

function linesHigh(lines: number): number {
  return NEWEST_TO_OTHERS * NEWEST_LINE + (lines - 1) * OTHER_LINE;
}

function mmPerPx(panel: Panel): number {
  return panel.widthMm / panel.widthPx;
}

function illegible(panel: Panel, size: number): Illegible {
  const high = capitalMm(size, panel);
  const neededMm = CAPITAL_MM_PER_M * panel.distanceM;
  return { legible: false, capitalMm: high, neededMm, upToM: high / CAPITAL_MM_PER_M };
}
