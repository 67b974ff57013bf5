/** What each counter does today, and how to let it do something else until the evening. */
import { html, nothing, type TemplateResult } from "lit";
import type { CounterRow } from "web/protocol.ts";
import { counterOf, type Floor, nameOf } from "./floor.ts";

/** So many services are named; more are counted. */
const NAMED = 3;

export function assigning(floor: Floor): TemplateResult {
  const { say, view } = floor;
  return html`
    <section class="card assigning" aria-labelledby="assigning">
      <h2 id="assigning">${say.say("manager.assigning")}</h2>
      <p class="quiet">${say.say("manager.assigning_text")}</p>
      <ul class="rows">${view.counters.map((row) => counter(floor, row))}</ul>
    </section>
  `;
}

function counter(floor: Floor, row: CounterRow): TemplateResult {
  const { say } = floor;
  const name = counterOf(floor, row.counter)?.name ?? row.counter;
  return html`
    <li>
      <details>
        <summary>
          <b>${name}</b>
          <span class=${row.assigned ? "other" : "quiet"}>${work(floor, row)}</span>
        </summary>
        <form @submit=${(event: SubmitEvent) => assign(floor, row.counter, name, event)}>
          <fieldset>
            <legend>${say.say("manager.assign_legend", { name })}</legend>
            <div class="choices">${floor.town.services.map(({ id }) =>
              choice(floor, row, id)
            )}</div>
          </fieldset>
          <div class="ways">
            <button class="button">${say.say("manager.assign_set")}</button>
            ${row.assigned ? back(floor, row.counter, name) : nothing}
          </div>
        </form>
      </details>
    </li>
  `;
}

/** Few are named, or the few that are missing; the rest is counted. What was set today is said. */
function work(floor: Floor, { services, assigned }: CounterRow): string {
  const { say } = floor;
  const told = some(floor, services);
  return assigned ? say.say("manager.assigned_today", { services: told }) : told;
}

function some(floor: Floor, services: readonly string[]): string {
  const { say, town } = floor;
  const named = (ids: readonly string[]) =>
    ids.map((id) => nameOf(floor, "services", id)).join(", ");
  const missing = town.services.map(({ id }) => id).filter((id) => !services.includes(id));
  if (services.length <= NAMED) return named(services);
  if (missing.length === 0) return say.say("manager.assigned_all");
  if (missing.length <= NAMED) return say.say("manager.assigned_but", { services: named(missing) });
  return say.say("manager.assigned_some", { count: services.length });
}

function choice(floor: Floor, row: CounterRow, service: string): TemplateResult {
  return html`
    <label class="choice">
      <input type="checkbox" name="service" value=${service} .checked=${row.services.includes(
        service,
      )}>
      ${nameOf(floor, "services", service)}
    </label>
  `;
}

function back({ say, deeds }: Floor, counter: string, name: string): TemplateResult {
  const said = say.say("manager.assign_back_done", { name });
  const pressed = () =>
    void deeds.ask({ do: "assign_counter", counter, services: null }, say, said);
  return html`<button type="button" class="button" @click=${pressed}>${
    say.say("manager.assign_back")
  }</button>`;
}

async function assign(
  { say, deeds }: Floor,
  counter: string,
  name: string,
  event: SubmitEvent,
): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const services = new FormData(form).getAll("service").map(String);
  const said = say.say("manager.assign_done", { name });
  const done = await deeds.ask({ do: "assign_counter", counter, services }, say, said);
  if (done) form.closest("details")?.removeAttribute("open");
}
