/** A sketch of the hall: where the counters are, which of them to look at, and the way from here. */
import type { CounterShown, Kind } from "web/protocol.ts";

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly here: boolean;
}

export interface Sketch {
  /** How wide a counter is drawn, so that neighbours stay apart. */
  readonly width: number;
  readonly marks: readonly Mark[];
  /** The way from the kiosk, as the data of an SVG path; none when no counter is meant. */
  readonly way: string | null;
}

/** The drawing's own units; a counter is placed in the room by the town's 0 to 100. */
export const ROOM = { width: 300, height: 430, left: 44, top: 48, right: 256, bottom: 350 };
export const HERE = { x: ROOM.width / 2, y: ROOM.height };
export const COUNTER = { width: 64, height: 50 };
const APART = 8;
/** The arrow stops this far from the middle of the counters it points at. */
const SHORT_OF = 52;

export function sketch(counters: readonly CounterShown[], kind: Kind): Sketch {
  const marks = counters.map((counter) => ({
    x: ROOM.left + (counter.x / 100) * (ROOM.right - ROOM.left),
    y: ROOM.top + (counter.y / 100) * (ROOM.bottom - ROOM.top),
    label: label(counter.name),
    here: helps(counter, kind),
  }));
  const meant = marks.filter((mark) => mark.here);
  return { marks, width: width(marks), way: meant.length ? way(middle(meant)) : null };
}

/** As wide as the nearest neighbours in one row allow. */
function width(marks: readonly Mark[]): number {
  const between = marks.flatMap((one) =>
    marks
      .filter((other) => other.x > one.x && Math.abs(other.y - one.y) < COUNTER.height)
      .map((other) => other.x - one.x - APART)
  );
  return Math.max(Math.min(COUNTER.width, ...between), COUNTER.width / 3);
}

/** Counters share one number series, so the digit alone is enough. */
function label(name: string): string {
  return name.match(/\d+/)?.[0] ?? name.slice(0, 2);
}

function helps(counter: CounterShown, kind: Kind): boolean {
  return (counter.kind === "standing") === (kind === "short");
}

function middle(marks: readonly Mark[]): { x: number; y: number } {
  const mean = (of: (mark: Mark) => number) =>
    marks.reduce((sum, mark) => sum + of(mark), 0) / marks.length;
  return { x: mean((mark) => mark.x), y: mean((mark) => mark.y) };
}

/** Straight into the hall, then bending to the side where the counters are. */
function way(to: { x: number; y: number }): string {
  const aside = to.x - HERE.x;
  const end = {
    x: round(to.x - Math.sign(aside) * Math.min(SHORT_OF, Math.abs(aside) * 0.6)),
    y: round(Math.min(to.y + 16, HERE.y - 120)),
  };
  return `M${HERE.x} ${HERE.y} V${end.y + 130} Q${HERE.x} ${end.y + 60} ${end.x} ${end.y}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
