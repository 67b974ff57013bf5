/** Lines over a day or over dates, one per column, as many as are compared; the first of all is dotted and quiet. */
import type uPlot from "uplot";
import { Chart, type Drawn } from "./chart.ts";
import { topOf } from "./curve_points.ts";

/** How a line looks: `was` is what the others are held against, `aim` what was promised, `a` to `c` what is compared. */
export type Look = "was" | "aim" | "a" | "b" | "c" | "band";

/** Told apart without colour too: the key beside the chart is drawn with the same dashes. */
const LOOKS: Readonly<
  Record<Look, { readonly token: string; readonly width: number; readonly dash: number[] }>
> = {
  was: { token: "--ink2", width: 2.5, dash: [2, 4] },
  aim: { token: "--edge", width: 1.5, dash: [] },
  a: { token: "--stad-tekst", width: 2.5, dash: [] },
  b: { token: "--ink", width: 2.5, dash: [9, 4] },
  c: { token: "--ink2", width: 2, dash: [12, 4, 2, 4] },
  band: { token: "--stad-rand", width: 1, dash: [] },
};

/** How much of a colour #rrggbb a band lets through. */
const SHEER = "33";

/** `<lines-chart .columns=${[x, ...lines]} .looks=${looks} .label=${(x) => text} .step=${60}>` */
export class LinesChart extends Chart {
  static override properties = {
    ...Chart.properties,
    looks: { attribute: false },
    label: { attribute: false },
    step: { attribute: false },
    top: { attribute: false },
  };
  declare looks: readonly Look[];
  /** What stands under a place on the axis below. */
  declare label: (x: number) => string;
  /** The least distance between two of those. */
  declare step: number;
  /** The top of the scale, where it does not follow from the lines. */
  declare top: number | undefined;

  protected override drawn(): Drawn {
    const { step } = this;
    return {
      cursor: { show: false },
      legend: { show: false },
      padding: [8, 30, 0, 0],
      scales: { x: { time: false }, y: { range: () => [0, this.top ?? topOf(this.columns)] } },
      axes: [
        {
          ...this.axis,
          size: 28,
          space: 56,
          incrs: [step, 2 * step, 3 * step, 4 * step, 7 * step, 14 * step],
          grid: { show: false },
          values: (_, at) => at.map((each) => this.label(each)),
        },
        { ...this.axis, grid: this.grid, size: 34 },
      ],
      series: [{}, ...this.looks.map((look) => this.#series(look))],
      bands: this.#bands(),
    };
  }

  #series(look: Look): uPlot.Series {
    const { token, width, dash } = LOOKS[look];
    const stroke = this.colour(token);
    const dots = look === "a" || look === "b" || look === "c";
    return {
      stroke,
      width,
      dash,
      spanGaps: true,
      points: { show: dots, size: 5, fill: stroke, stroke },
    };
  }

  /** Between a line `a` and a `band` right behind it: what most stay within. */
  #bands(): uPlot.Band[] {
    const at = this.looks.indexOf("band");
    if (at < 1) return [];
    const shade = this.colour(LOOKS.a.token);
    return [{ series: [at + 1, at], fill: () => `${shade()}${SHEER}` }];
  }
}

customElements.define("lines-chart", LinesChart);
