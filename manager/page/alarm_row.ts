/** The alarm, one row high: who waits too long or nearly, and which counters could help. */
import { html, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { alarm, type Wait } from "./alarm.ts";
import { isOpen } from "./busy.ts";
import { counterOf, type Floor, nameOf } from "./floor.ts";

export function alarmRow(floor: Floor): TemplateResult {
  const told = alarm(floor.now, floor.view.classes, floor.waiting);
  return told ? loud(floor, told) : calm(floor);
}

function calm({ say, view }: Floor): TemplateResult {
  const closed = !view.opening.open && view.day.waiting === 0;
  return html`
    <section class="alarm" role="status">
      ${icon("circle-check")}
      <h2>${say.say(closed ? "manager.calm_closed" : "manager.calm")}</h2>
    </section>
  `;
}

/** Only what kind of alarm it is is said aloud: the minutes would be said anew each minute. */
function loud(floor: Floor, told: Wait): TemplateResult {
  const { say } = floor;
  const kind = nameOf(floor, "classes", told.id);
  return html`
    <section class="alarm ${told.level}">
      ${icon(told.level === "late" ? "triangle-alert" : "clock-alert")}
      <div>
        <h2>${say.say("manager.alarm", {
          kind,
          minutes: say.minutes(told.waited),
          target: Math.round(told.target_ms / 60_000),
        })}</h2>
        <p>${crowd(floor, told)} ${shut(floor)}</p>
        <p class="for-ears" role="status">${kind}: ${say.say(`common.${told.level}`)}</p>
      </div>
    </section>
  `;
}

function crowd({ say }: Floor, { waiting, late }: Wait): string {
  return late > 0
    ? say.say("manager.alarm_late", { count: late })
    : say.say("manager.alarm_waiting", { count: waiting });
}

/** The first thing that helps is a counter that is not open now. */
function shut(floor: Floor): string {
  const counters = floor.view.counters.filter((row) => !isOpen(row))
    .map((row) => counterOf(floor, row.counter)?.name ?? row.counter);
  if (counters.length === 0) return "";
  return floor.say.say("manager.alarm_shut", { counters: counters.join(", ") });
}
