/** Five figures of today. */
import { html, nothing, type TemplateResult } from "lit";
import type { Key } from "web/words.ts";
import type { Floor } from "./floor.ts";

export function figures(floor: Floor): TemplateResult {
  const { say, view: { day } } = floor;
  return html`
    <section class="figures" aria-label=${say.say("manager.figures")}>
      <dl>
        ${figure(floor, say.number(day.taken), "manager.figure_taken")}
        ${figure(floor, say.number(day.done), "manager.figure_done")}
        ${figure(floor, say.number(day.waiting), "manager.figure_waiting")}
        ${figure(floor, share(floor, day.kept, day.promised), "manager.figure_kept", kept(floor))}
        ${figure(floor, say.number(day.no_show + day.left), "manager.figure_gone")}
      </dl>
    </section>
  `;
}

/** Of nobody there is no share: a dash, not 0 and not 100 %. */
export function share({ say }: Floor, part: number, whole: number): string {
  if (whole === 0) return say.say("manager.none");
  return say.say("manager.percent", { count: Math.floor(100 * part / whole) });
}

/** A share of few says little without the few. */
function kept({ say, view: { day } }: Floor): string {
  if (day.promised === 0) return "";
  return say.say("manager.of", { part: say.number(day.kept), whole: say.number(day.promised) });
}

function figure({ say }: Floor, value: string, key: Key, more = ""): TemplateResult {
  return html`
    <div>
      <dt>${say.say(key)}</dt>
      <dd><span class="display">${value}</span>${more
        ? html`
          <small>${more}</small>
        `
        : nothing}</dd>
    </div>
  `;
}
