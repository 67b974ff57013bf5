/** The first free time of each service, the farthest first: where one waits longer than a week, more room helps. */
import { html, type TemplateResult } from "lit";
import type { When } from "web/appointment_shapes.ts";
import { icon } from "web/icon.ts";
import { byFar, far } from "./agenda_day.ts";
import { type Floor, nameOf } from "./floor.ts";

export function firstFree(
  floor: Floor,
  first: Readonly<Record<string, When | null>>,
): TemplateResult {
  const { say, now } = floor;
  const all = byFar(first);
  const count = all.filter(([, at]) => far(at, now) !== "soon").length;
  return html`
    <section class="card first-free" aria-labelledby="first-free">
      <h2 id="first-free">${say.say("manager.agenda_first")}<span class="quiet">${count
        ? say.say("manager.agenda_far_some", { count })
        : ""}</span></h2>
      <ul class="rows">${all.map(([service, at]) => row(floor, service, at))}</ul>
    </section>
  `;
}

function row(floor: Floor, service: string, first: When | null): TemplateResult {
  const { say, now } = floor;
  const found = far(first, now);
  const at = first === null ? 0 : Date.parse(first);
  const said = first === null
    ? ""
    : `${say.isoDate(at) === say.isoDate(now) ? say.say("common.today") : say.shortDate(at)}, ${
      say.time(at)
    }`;
  return html`
    <li>
      <div>${nameOf(floor, "services", service)}</div>
      ${found === "soon"
        ? html`<span>${said}</span>`
        : html`<span class="tag ${found === "far" ? "near" : "late"}">${
          icon(found === "far" ? "clock-alert" : "triangle-alert")
        }${
          found === "far"
            ? `${said}, ${say.say("manager.agenda_far")}`
            : say.say("manager.agenda_never")
        }</span>`}
    </li>
  `;
}
