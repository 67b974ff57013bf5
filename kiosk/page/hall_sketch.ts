/** Draws the sketch of the hall: an aid beside the words, which say the same. */
import { html, svg, type TemplateResult } from "lit";
import type { Kind } from "web/protocol.ts";
import type { Scene } from "./scene.ts";
import { COUNTER, HERE, type Mark, ROOM, sketch } from "./sketch.ts";

/** The walls, open at the bottom where one comes in. */
const WALLS = `M100 ${HERE.y} H8 V8 H292 V${HERE.y} H200`;

export function hallSketch({ town, words }: Scene, kind: Kind): TemplateResult {
  const { marks, width, way } = sketch(town.counters, kind);
  const here = marks.filter((mark) => mark.here).map((mark) => mark.label).join(", ");
  return html`
    <figure class="sketch">
      <svg
        viewBox="0 0 ${ROOM.width} ${ROOM.height + 20}"
        role="img"
        aria-label=${words.say("kiosk.sketch", { counters: here })}
      >
        <defs>
          <marker id="head" viewBox="0 0 12 12" refX="9" refY="6" markerWidth="4" markerHeight="4" orient="auto">
            <path d="M2 1 L10 6 L2 11" class="head" />
          </marker>
        </defs>
        <path class="walls" d=${WALLS} />
        ${marks.map((mark) => counter(mark, width))} ${way
          ? svg`<path class="way" d=${way} marker-end="url(#head)" />`
          : ""}
        <circle class="you" cx=${HERE.x} cy=${HERE.y} r="17" />
      </svg>
      <figcaption>${words.say("kiosk.here")}</figcaption>
    </figure>
  `;
}

function counter(mark: Mark, width: number) {
  return svg`
    <g class=${mark.here ? "counter here" : "counter"}>
      <rect
        x=${mark.x - width / 2} y=${mark.y - COUNTER.height / 2}
        width=${width} height=${COUNTER.height} rx=10
      />
      <text x=${mark.x} y=${mark.y + 10} text-anchor="middle">${mark.label}</text>
    </g>
  `;
}
