/** Under the header: whether the hall is open and how to change that, and at the far end how to empty the building. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { evacuate } from "./evacuation.ts";
import type { Floor } from "./floor.ts";

export function door(floor: Floor, shut: () => void): TemplateResult {
  const { say, view, deeds } = floor;
  const { open } = view.opening;
  const opened = () => void deeds.ask({ do: "open_hall" }, say, say.say("manager.opened"));
  return html`
    <section class="door" aria-label=${say.say("manager.door")}>
      <span>${icon(open ? "door-open" : "door-closed")}${doorState(floor)}</span>
      <button class="button small" @click=${open ? shut : opened}>${say.say(
        open ? "manager.close_hall" : "manager.open_hall",
      )}</button>
      ${view.notices.evacuation === null ? evacuate(floor) : nothing}
    </section>
  `;
}

function doorState({ say, view, now }: Floor): string {
  const { open, closes, next_opens } = view.opening;
  if (open) {
    return closes === null
      ? say.say("manager.open")
      : say.say("manager.open_until", { time: say.atTime(closes) });
  }
  if (next_opens === null) return say.say("manager.shut");
  return say.say("manager.shut_until", {
    day: say.day(next_opens, now),
    time: say.atTime(next_opens),
  });
}
