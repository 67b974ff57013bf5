/** The waits of today along the clock: a chart, what its lines mean, and the same as a table. */
import { html, type TemplateResult } from "lit";
import type { CurvePoint } from "web/protocol.ts";
import { columns, spanOf } from "./curve_points.ts";
import type { Floor } from "./floor.ts";
import "./wait_curve.ts";

const KINDS = ["short", "seated"] as const;

export function curve(floor: Floor): TemplateResult {
  const { say, view } = floor;
  return html`
    <section class="card curve" aria-labelledby="curve">
      <h2 id="curve">${say.say("manager.curve")}<span class="quiet">${legend(floor)}</span></h2>
      ${view.curve.length
        ? drawn(floor)
        : html`<p class="quiet">${say.say("manager.curve_empty")}</p>`}
    </section>
  `;
}

function legend({ say }: Floor): TemplateResult {
  return html`
    ${KINDS.map((kind) =>
      html`
        <i class="line-${kind}" aria-hidden="true"></i>${say.say(
          `common.${kind}`,
        )}
      `
    )}<i class="line-aim" aria-hidden="true"></i>${say.say("manager.curve_aim")}
  `;
}

function drawn(floor: Floor): TemplateResult {
  const { say, view, town } = floor;
  const span = spanOf(view.opening, view.curve, floor.now);
  const targets = { short: target(floor, "short"), seated: target(floor, "seated") };
  return html`
    <wait-curve .columns=${columns(view.curve, span, targets)} .zone=${town.zone}
      .clock=${(at: number) => say.time(at)}></wait-curve>
    <details>
      <summary>${say.say("manager.curve_table")}</summary>
      ${table(floor, view.curve)}
    </details>
  `;
}

function table({ say }: Floor, points: readonly CurvePoint[]): TemplateResult {
  const cell = (ms: number | null) =>
    html`<td>${
      ms === null ? say.say("manager.none") : say.say("common.minutes_short", {
        count: Math.round(ms / 60_000),
      })
    }</td>`;
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">${say.say("manager.curve_quarter")}</th>
          ${KINDS.map((kind) => html`<th scope="col">${say.say(`common.${kind}`)}</th>`)}
        </tr>
      </thead>
      <tbody>${points.map((point) =>
        html`<tr><th scope="row">${say.time(point.at - QUARTER_HALF_MS)}</th>${
          cell(point.short_ms)
        }${cell(point.seated_ms)}</tr>`
      )}</tbody>
    </table>
  `;
}

/** A point stands at the middle of its quarter of an hour; the table names its beginning. */
const QUARTER_HALF_MS = 7.5 * 60_000;

function target({ view }: Floor, class_: string): number {
  const found = view.classes.find((each) => each.id === class_);
  return (found?.target_ms ?? 0) / 60_000;
}
