/** What every chart shares: it follows the width and the theme. A picture only: the table beside it says the same. */
import { css, html, LitElement } from "lit";
import uPlot from "uplot";

const FONT = "13px Inter, system-ui, sans-serif";

export type Drawn = Omit<uPlot.Options, "width" | "height">;
export type Shade = () => string;

export abstract class Chart extends LitElement {
  static override properties = { columns: { attribute: false } };
  declare columns: uPlot.AlignedData;

  readonly #dark = matchMedia("(prefers-color-scheme: dark)");
  readonly #width = new ResizeObserver(() => this.#fit());
  #plot: uPlot | undefined;

  static override styles = css`
    :host {
      display: block;
      height: var(--chart-height, 180px);
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

  /** What is drawn. Asked again when `columns` get another number of lines. */
  protected abstract drawn(): Drawn;

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
    this.#clear();
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has("columns")) {
      if (this.#plot?.series.length !== this.columns.length) this.#clear();
      this.#plot?.setData(this.columns);
    }
    this.#fit();
  }

  #clear(): void {
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  /** The first time that the element has a width, and whenever it gets another. */
  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this;
    const frame = this.renderRoot.querySelector("div");
    if (width === 0 || !frame || !this.isConnected) return;
    if (this.#plot === undefined) {
      this.#plot = new uPlot({ ...this.drawn(), width, height }, this.columns, frame);
    } else if (this.#plot.width !== width) this.#plot.setSize({ width, height });
  }

  readonly #redraw = () => this.#plot?.redraw();

  /** The colour of a token as the theme has it now. */
  protected colour(token: string): Shade {
    return () => getComputedStyle(this).getPropertyValue(token).trim();
  }

  protected get axis(): uPlot.Axis {
    return { stroke: this.colour("--ink2"), font: FONT, ticks: { show: false } };
  }

  protected get grid(): uPlot.Axis.Grid {
    return { stroke: this.colour("--line"), width: 1 };
  }
}
