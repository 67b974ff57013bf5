/** Days that were played, side by side: the waits of each class as figures, as lines over the day, and as a table. */
import { html, nothing, type TemplateResult } from "lit";
import type { ClassPlayed, Played } from "web/protocol.ts";
import type { Words } from "web/words.ts";
import { classesOf, drawable, gap, linesOf, ofClass } from "./compared_points.ts";
import { type Floor, nameOf } from "./floor.ts";
import "./lines_chart.ts";
import type { Look } from "./lines_chart.ts";

const LOOKS = ["was", "a", "b", "c"] as const satisfies readonly Look[];
const HOUR_MIN = 60;
const MINUTE_MS = 60_000;

/** A day as it was or would have been, by the name that stands above it. */
export interface Side {
  readonly name: string;
  readonly column: Played;
  /** What stands below the name, as a way to take it away. */
  readonly below?: TemplateResult;
}

/** `folded`: the table is one press away, where there is more on the page. */
export function compared(
  floor: Floor,
  sides: readonly Side[],
  folded = false,
): TemplateResult {
  const figures = table(floor, sides);
  return html`
    ${tiles(floor, sides)} ${charts(floor, sides)} ${folded
      ? html`
        <details>
          <summary>${floor.say.say("manager.curve_table")}</summary>
          ${figures}
        </details>
      `
      : figures}
  `;
}

/** 9.00 of minutes after midnight */
export function clock(say: Words, minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / HOUR_MIN), Math.floor(minutes % HOUR_MIN)];
  return say.say("common.time", { hour: String(hour), minute: String(minute).padStart(2, "0") });
}

/** The wait that is promised to a class, in minutes. */
export function targetOf({ town }: Floor, class_: string): number {
  const found = town.classes.find(({ id }) => id === class_);
  return (found?.target_ms ?? 0) / MINUTE_MS;
}

/** What the last one comes to, against the day as it was. */
function tiles(floor: Floor, sides: readonly Side[]): TemplateResult {
  const { say } = floor;
  const [was, now] = [sides[0].column, sides[sides.length - 1].column];
  const waits = classesOf([was, now]).map((class_) => {
    const [before, after] = [ofClass(was, class_), ofClass(now, class_)];
    return before && after
      ? tile(floor, nameOf(floor, "classes", class_), after.mean_min, before.mean_min)
      : nothing;
  });
  return html`
    <h3>${say.say("manager.sim_means", { name: sides[sides.length - 1].name })}</h3>
    <dl class="tiles">${waits}</dl>
  `;
}

function tile({ say }: Floor, name: string, now: number, was: number): TemplateResult {
  const minutes = (count: number) => say.say("common.minutes_short", { count: Math.round(count) });
  const difference = gap(now, was);
  const said = difference === 0
    ? say.say("manager.sim_same")
    : say.say(difference < 0 ? "manager.sim_less" : "manager.sim_more", {
      count: Math.abs(difference),
    });
  return html`
    <div>
      <dt>${name}</dt>
      <dd><span class="display">${minutes(now)}</span> <small>${said}</small></dd>
    </div>
  `;
}

function charts(floor: Floor, sides: readonly Side[]): TemplateResult {
  const { say } = floor;
  const columns = sides.map(({ column }) => column);
  const drawn = classesOf(columns).filter((class_) => drawable(columns, class_));
  return html`
    ${key(say, sides)}
    <div class="charts">${drawn.map((class_) =>
      html`
        <div>
          <h3>${nameOf(floor, "classes", class_)}</h3>
          <lines-chart .columns=${linesOf(columns, class_, targetOf(floor, class_))} .looks=${looks(
            sides,
          )} .step=${HOUR_MIN}
            .label=${(at: number) => clock(say, at)}></lines-chart>
        </div>
      `
    )}</div>
  `;
}

function looks(sides: readonly Side[]): Look[] {
  return [...sides.map((_, at) => LOOKS[at]), "aim"];
}

function key(say: Words, sides: readonly Side[]): TemplateResult {
  const line = (look: Look, name: string) =>
    html`<li><i class="line ${look}" aria-hidden="true"></i>${name}</li>`;
  return html`
    <div class="over-charts">
      <h3>${say.say("manager.sim_curve")}</h3>
      <ul class="lines">
        ${sides.map(({ name }, at) => line(LOOKS[at], name))} ${line(
          "aim",
          say.say("manager.sim_target"),
        )}
      </ul>
    </div>
  `;
}

function table(floor: Floor, sides: readonly Side[]): TemplateResult {
  const { say } = floor;
  const caption = say.say("manager.sim_table");
  return html`
    <div class="wide" tabindex="0" role="group" aria-label=${caption}>
      <table class="sides">
        <caption class="for-ears">${caption}</caption>
        <thead><tr><td></td>${sides.map(({ name, below }) =>
          html`<th scope="col">${name}${below ?? nothing}</th>`
        )}</tr></thead>
        ${classesOf(sides.map(({ column }) => column)).map((class_) =>
          ofOne(floor, sides, class_)
        )} ${everybody(floor, sides)}
      </table>
    </div>
  `;
}

function ofOne(floor: Floor, sides: readonly Side[], class_: string): TemplateResult {
  const { say } = floor;
  const found = sides.map(({ column }) => ofClass(column, class_));
  const first = found.find((each) => each !== undefined);
  const minutes = (name: string, of: (told: ClassPlayed) => number) =>
    row(name, found.map((each) => each && of(each)), (count) => shortMinutes(say, count));
  return html`
    <tbody>
      <tr><th class="class" scope="rowgroup" colspan=${sides.length + 1}>${nameOf(
        floor,
        "classes",
        class_,
      )}<small>${say.say("manager.sim_visits", { count: first?.visits ?? 0 })}, ${say.say(
        "manager.target",
        { target: targetOf(floor, class_) },
      )}</small></th></tr>
      ${minutes(say.say("manager.sim_mean"), ({ mean_min }) => mean_min)} ${minutes(
        say.say("manager.sim_nine"),
        ({ p90_min }) => p90_min,
      )} ${row(
        say.say("manager.sim_over"),
        found.map((each) => each && 100 * each.over),
        (count) => percent(say, count),
      )}
    </tbody>
  `;
}

function everybody({ say }: Floor, sides: readonly Side[]): TemplateResult {
  const all = (of: (column: Played) => number) => sides.map(({ column }) => of(column));
  const number = (count: number) => say.number(Math.round(count));
  return html`
    <tbody>
      <tr><th class="class" scope="rowgroup" colspan=${sides.length + 1}>${say.say(
        "manager.sim_all",
      )}</th></tr>
      ${row(
        say.say("manager.sim_on_time"),
        all(({ on_time }) => 100 * on_time),
        (count) => percent(say, count),
      )} ${row(say.say("manager.sim_long"), all(({ over_45 }) => over_45), number)} ${row(
        say.say("manager.sim_left"),
        all(({ left }) => left),
        number,
      )} ${row(say.say("manager.sim_breach"), all(({ breach_min }) => breach_min), number)}
    </tbody>
  `;
}

/** A figure in every column, and beside it what differs from the first. */
function row(
  name: string,
  values: readonly (number | undefined)[],
  text: (value: number) => string,
): TemplateResult {
  const [was] = values;
  const cell = (value: number | undefined, at: number) => {
    if (value === undefined) return html`<td>–</td>`;
    const change = at === 0 || was === undefined ? 0 : gap(value, was);
    return html`<td>${text(value)}${
      change
        ? html`
          <small>${signed(change)}</small>
        `
        : nothing
    }</td>`;
  };
  return html`<tr><th scope="row">${name}</th>${values.map(cell)}</tr>`;
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : `−${-change}`;
}

function shortMinutes(say: Words, count: number): string {
  return say.say("common.minutes_short", { count: Math.round(count) });
}

function percent(say: Words, count: number): string {
  return say.say("manager.percent", { count: Math.round(count) });
}
