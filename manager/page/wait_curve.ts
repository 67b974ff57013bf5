/** The waits of today drawn by uPlot. */
import uPlot from "uplot";
import { Chart, type Drawn, type Shade } from "./chart.ts";
import { type Columns, topOf } from "./curve_points.ts";

const THIN = [2, 5];

/** `<wait-curve .columns=${columns} .clock=${(at) => text} .zone=${zone}>` */
export class WaitCurve extends Chart {
  static override properties = {
    ...Chart.properties,
    clock: { attribute: false },
    zone: { attribute: false },
  };
  declare columns: Columns;
  declare clock: (at: number) => string;
  declare zone: string;

  protected override drawn(): Drawn {
    return {
      ms: 1,
      tzDate: (at) => uPlot.tzDate(new Date(at), this.zone),
      cursor: { show: false },
      legend: { show: false },
      padding: [8, 20, 0, 0],
      scales: { y: { range: () => [0, topOf(this.columns)] } },
      axes: [
        {
          ...this.axis,
          size: 28,
          grid: { show: false },
          values: (_, at) => at.map((each) => this.clock(each)),
        },
        { ...this.axis, grid: this.grid, size: 34 },
      ],
      series: [{}, ...this.#series()],
    };
  }

  #series(): uPlot.Series[] {
    const [town, ink] = [this.colour("--stad-tekst"), this.colour("--ink")];
    const wait = (stroke: Shade, dash: number[]): uPlot.Series => ({
      stroke,
      dash,
      width: 2.5,
      spanGaps: true,
      points: { show: true, size: 6, fill: stroke, stroke },
    });
    const aim = (stroke: Shade): uPlot.Series => ({
      stroke,
      dash: THIN,
      width: 1.5,
      points: { show: false },
    });
    return [wait(town, []), wait(ink, [8, 4]), aim(town), aim(ink)];
  }
}

customElements.define("wait-curve", WaitCurve);
