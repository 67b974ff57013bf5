/** The alarm, one row high: what breaks a promise or soon will, and which counters could help. */
import { html, type TemplateResult } from "lit";
import { warning } from "web/foreseen.ts";
import { icon } from "web/icon.ts";
import { type Level, ofTarget } from "web/wait.ts";
import type { AlarmShown } from "web/protocol.ts";
import { alarm, type Told, type Wait } from "./alarm.ts";
import { isOpen } from "./busy.ts";
import { counterOf, type Floor, nameOf } from "./floor.ts";
import { forecastOf, rangeText } from "./forecast.ts";

/** What stands in the row; `kind` is said aloud, once, without the minutes. */
interface Row {
  readonly level: Exclude<Level, "on_time">;
  readonly title: string;
  readonly detail: readonly string[];
  readonly aloud: string;
}

export function alarmRow(floor: Floor): TemplateResult {
  const told = alarm(floor.now, floor.view, floor.waiting);
  return told ? loud(row(floor, told), others(floor, told)) : calm(floor);
}

/** What else will go wrong: each of them can still be prevented, so none waits for another to be over. */
function others({ say, town, view }: Floor, told: Told): readonly string[] {
  const rest = view.alarms.filter((each) => told.why !== "ahead" || each !== told.alarm);
  return rest.map((each) => {
    const { title, remedy } = warning(say, town, each);
    return `${title} ${remedy}`;
  });
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
function loud(
  { level, title, detail, aloud }: Row,
  more: readonly string[],
): TemplateResult {
  return html`
    <section class="alarm ${level}">
      ${icon(level === "late" ? "triangle-alert" : "clock-alert")}
      <div>
        <h2>${title}</h2>
        <p>${detail.filter((each) => each).join(" ")}</p>
        ${more.map((each) => html`<p>${each}</p>`)}
        <p class="for-ears" role="status">${aloud}</p>
      </div>
    </section>
  `;
}

function row(floor: Floor, told: Told): Row {
  if (told.why === "closing") return ofClosing(floor, told);
  if (told.why === "ahead") return ofAhead(floor, told.alarm);
  const { say } = floor;
  const kind = nameOf(floor, "classes", told.wait.id);
  const level = told.wait.level === "late" ? "late" : "near";
  const aloud = `${kind}: ${
    say.say(told.why === "wait" ? `common.${level}` : `manager.aloud_${told.why}`)
  }`;
  const detail = [crowd(floor, told.wait), coming(floor, told), shut(floor, told.wait.id)];
  return { level, title: title(floor, told, kind), detail, aloud };
}

/** Of a wait that is, or of that of who comes now. */
type OfWait = Extract<Told, { readonly wait: Wait }>;

function title({ say }: Floor, told: OfWait, kind: string): string {
  const { waited, target } = ofTarget(told.wait.waited, told.wait.target_ms);
  if (told.why === "unserved") return say.say("manager.alarm_unserved", { kind });
  if (told.why === "forecast") {
    return say.say("manager.alarm_forecast", { kind, range: rangeText(say, told.range), target });
  }
  return say.say("manager.alarm", { kind, minutes: say.minutes(waited * 60_000), target });
}

function ofAhead({ say, town }: Floor, shown: AlarmShown): Row {
  const { name, title, remedy } = warning(say, town, shown);
  const aloud = `${name}: ${say.say("manager.aloud_ahead")}`;
  return { level: "near", title, detail: [remedy], aloud };
}

function ofClosing(
  { say }: Floor,
  { closes, late }: Extract<Told, { why: "closing" }>,
): Row {
  const title = say.say("manager.alarm_closing", { count: late, time: say.atTime(closes) });
  const detail = [say.say("manager.alarm_closing_text")];
  return { level: "near", title, detail, aloud: say.say("manager.aloud_closing") };
}

function crowd({ say }: Floor, { waiting, late }: Wait): string {
  if (waiting === 0) return "";
  return late > 0
    ? say.say("manager.alarm_late", { count: late })
    : say.say("manager.alarm_waiting", { count: waiting });
}

/** Beside who waits already: what awaits the next one. */
function coming({ say, view }: Floor, told: OfWait): string {
  const range = forecastOf(view.expected, told.wait.id);
  if (told.why !== "wait" || !range || !view.opening.open) return "";
  return say.say("manager.alarm_coming", { range: rangeText(say, range) });
}

/** The first thing that helps is a counter that is not open now and could take these visitors. */
function shut(floor: Floor, class_: string): string {
  const counters = floor.view.counters.filter((row) => !isOpen(row))
    .map((row) => counterOf(floor, row.counter))
    .filter((counter) => counter && (class_ === "short" || counter.kind !== "standing"))
    .map((counter) => counter?.name);
  if (counters.length === 0) return "";
  return floor.say.say("manager.alarm_shut", { counters: counters.join(", ") });
}
