/** The waits of today drawn by uPlot; a picture only, the table beside it says the same. */
import { css, html, LitElement } from "lit";
import uPlot from "uplot";
import { type Columns, topOf } from "./curve_points.ts";

const HEIGHT = 180;
const FONT = "13px Inter, system-ui, sans-serif";
const THIN = [2, 5];

/** `<wait-curve .columns=${columns} .clock=${(at) => text} .zone=${zone}>` */
export class WaitCurve extends LitElement {
  static override properties = {
    columns: { attribute: false },
    clock: { attribute: false },
    zone: { attribute: false },
  };
  declare columns: Columns;
  declare clock: (at: number) => string;
  declare zone: string;

  readonly #dark = matchMedia("(prefers-color-scheme: dark)");
  readonly #width = new ResizeObserver(() => this.#fit());
  #plot: uPlot | undefined;

  static override styles = css`
    :host {
      display: block;
      height: ${HEIGHT}px;
      overflow: hidden;
    }
    .u-wrap {
      position: relative;
    }
    .u-over,
    .u-under,
    .u-axis {
      position: absolute;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  override render() {
    return html`<div aria-hidden="true"></div>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
    this.#dark.addEventListener("change", this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
    this.#dark.removeEventListener("change", this.#redraw);
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has("columns")) this.#plot?.setData(this.columns);
    this.#fit();
  }

  /** The first time that the element has a width, and whenever it gets another. */
  #fit(): void {
    const width = this.clientWidth;
    const frame = this.renderRoot.querySelector("div");
    if (width === 0 || !frame || !this.isConnected) return;
    if (this.#plot === undefined) this.#plot = new uPlot(this.#options(width), this.columns, frame);
    else if (this.#plot.width !== width) this.#plot.setSize({ width, height: HEIGHT });
  }

  readonly #redraw = () => this.#plot?.redraw();

  /** The colour of a token as the theme has it now. */
  #colour(token: string): () => string {
    return () => getComputedStyle(this).getPropertyValue(token).trim();
  }

  #options(width: number): uPlot.Options {
    const axis = { stroke: this.#colour("--ink2"), font: FONT, ticks: { show: false } };
    const grid = { stroke: this.#colour("--line"), width: 1 };
    return {
      width,
      height: HEIGHT,
      ms: 1,
      tzDate: (at) => uPlot.tzDate(new Date(at), this.zone),
      cursor: { show: false },
      legend: { show: false },
      padding: [8, 20, 0, 0],
      scales: { y: { range: () => [0, topOf(this.columns)] } },
      axes: [
        {
          ...axis,
          size: 28,
          grid: { show: false },
          values: (_, at) => at.map((each) => this.clock(each)),
        },
        { ...axis, grid, size: 34 },
      ],
      series: [{}, ...this.#series()],
    };
  }

  #series(): uPlot.Series[] {
    const [town, ink] = [this.#colour("--stad-tekst"), this.#colour("--ink")];
    const wait = (stroke: () => string, dash: number[]): uPlot.Series => ({
      stroke,
      dash,
      width: 2.5,
      spanGaps: true,
      points: { show: true, size: 6, fill: stroke, stroke },
    });
    const aim = (stroke: () => string): uPlot.Series => ({
      stroke,
      dash: THIN,
      width: 1.5,
      points: { show: false },
    });
    return [wait(town, []), wait(ink, [8, 4]), aim(town), aim(ink)];
  }
}

customElements.define("wait-curve", WaitCurve);
