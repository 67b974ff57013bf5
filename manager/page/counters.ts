/** The counters: what each does, with whom, for how long, and what it does today. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { CounterRow } from "web/protocol.ts";
import { helping, isOpen, lasting, unusuallyLong } from "./busy.ts";
import { counterOf, type Floor } from "./floor.ts";

const COLUMNS = [
  "manager.counter",
  "manager.counter_number",
  "manager.counter_state",
  "manager.counter_person",
] as const;

export function counters(floor: Floor): TemplateResult {
  const { say, view } = floor;
  const open = view.counters.filter(isOpen).length;
  return html`
    <section class="card counters" aria-labelledby="counters">
      <h2 id="counters">${say.say("manager.counters")}<span class="quiet">${say.say(
        "manager.counters_open",
        { count: open, all: view.counters.length },
      )}</span></h2>
      <table>
        <thead class="for-ears">
          <tr>${COLUMNS.map((key) => html`<th scope="col">${say.say(key)}</th>`)}</tr>
        </thead>
        <tbody>${view.counters.map((row) => counter(floor, row))}</tbody>
      </table>
    </section>
  `;
}

function counter(floor: Floor, row: CounterRow): TemplateResult {
  return html`
    <tr>
      <th scope="row">${counterOf(floor, row.counter)?.name ?? row.counter}</th>
      <td class="number">${row.number ?? floor.say.say("manager.none")}</td>
      <td>${doing(floor, row)}</td>
      <td class="who">${who(floor, row)}</td>
    </tr>
  `;
}

function doing({ say, now }: Floor, row: CounterRow): TemplateResult {
  if (row.state === "closed") return html`<span class="quiet">${say.say("manager.closed")}</span>`;
  const lasts = say.say(`manager.${row.state}`, { span: say.span(lasting(row, now)) });
  const long = unusuallyLong(row, now);
  return html`
    <span class=${long ? "tag near" : ""}>${long ? icon("clock-alert") : nothing}${lasts}</span>
    ${row.state === "serving" && row.usual_s !== null ? usual(say, row.usual_s) : nothing}
  `;
}

function usual(say: Floor["say"], seconds: number): TemplateResult {
  const count = Math.max(1, Math.round(seconds / 60));
  return html`<span class="quiet">${say.say("manager.usual", { count })}</span>`;
}

/** Who sits there, and what for: other work than the configured is worth a word. */
function who(floor: Floor, row: CounterRow): TemplateResult {
  const shown = counterOf(floor, row.counter);
  const { say } = floor;
  const name = row.person_name ?? "";
  const told = helping(row, shown) ? say.say("manager.helping", { name }) : name;
  const work = row.assigned
    ? say.say("manager.counter_assigned", { count: row.services.length })
    : say.say(`manager.kind_${shown?.kind ?? "desk"}`);
  return html`${told}${told ? html`<span>, </span>` : nothing}<span class=${
    row.assigned ? "other" : ""
  }>${work}</span>`;
}
