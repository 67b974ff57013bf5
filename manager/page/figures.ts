/** Five figures of today. */
import { html, type TemplateResult } from "lit";
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
        ${figure(floor, onTime(floor), "manager.figure_on_time")}
        ${figure(floor, say.number(day.no_show + day.left), "manager.figure_gone")}
      </dl>
    </section>
  `;
}

/** Of nobody there is no share: a dash, not 0 and not 100 %. */
function onTime({ say, view: { day } }: Floor): string {
  if (day.called === 0) return say.say("manager.none");
  return say.say("manager.percent", { count: Math.floor(100 * day.on_time / day.called) });
}

function figure({ say }: Floor, value: string, key: Key): TemplateResult {
  return html`
    <div>
      <dt>${say.say(key)}</dt>
      <dd class="display">${value}</dd>
    </div>
  `;
}
