/** Services that are stopped or limited today, and how to stop, limit and free one. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { ServiceToday } from "web/protocol.ts";
import { emptied } from "web/sent.ts";
import { type Floor, nameOf } from "./floor.ts";

const MOST = 999;

export function limits(floor: Floor): TemplateResult {
  const { say, view } = floor;
  return html`
    <section class="card limits" aria-labelledby="limits">
      <h2 id="limits">${say.say("manager.limits")}</h2>
      ${view.limits.length
        ? html`<ul class="rows">${view.limits.map((each) => limited(floor, each))}</ul>`
        : html`<p class="quiet">${say.say("manager.limits_none")}</p>`}
      ${form(floor)}
    </section>
  `;
}

function limited(floor: Floor, { service, at_most, taken }: ServiceToday): TemplateResult {
  const { say, deeds } = floor;
  const name = nameOf(floor, "services", service);
  const free = () =>
    void deeds.ask(
      { do: "limit_service", service, at_most: null },
      say,
      say.say("manager.limit_freed", { name }),
    );
  const state = at_most === 0
    ? say.say("manager.limit_stopped")
    : say.say("manager.limit_taken", { taken, count: at_most });
  return html`
    <li>
      <b>${name}</b>
      <span class=${taken >= at_most ? "tag near" : "quiet"}>${taken >= at_most
        ? icon("circle-alert")
        : nothing}${state}</span>
      <button class="button small" aria-label=${say.say("manager.limit_free_name", {
        name,
      })} @click=${free}>${say.say("manager.limit_free")}</button>
    </li>
  `;
}

function form(floor: Floor): TemplateResult {
  const { say, town } = floor;
  return html`
    <form @submit=${(event: SubmitEvent) => set(floor, event)}>
      <div class="field">
        <label for="limit-service">${say.say("manager.limit_service")}</label>
        <select id="limit-service" name="service">${town.services.map((each) =>
          html`<option value=${each.id}>${say.text(each.name)}</option>`
        )}</select>
      </div>
      <div class="field">
        <label for="limit-most">${say.say("manager.limit_at_most")}</label>
        <input id="limit-most" name="most" type="number" inputmode="numeric" min="0" max=${MOST}
          step="1" required aria-describedby="limit-hint">
      </div>
      <p class="quiet" id="limit-hint">${say.say("manager.limit_hint")}</p>
      <button class="button">${say.say("manager.limit_set")}</button>
    </form>
  `;
}

async function set(floor: Floor, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const { say, deeds } = floor;
  const form = event.currentTarget as HTMLFormElement;
  const given = new FormData(form);
  const [service, count] = [String(given.get("service")), Number(given.get("most"))];
  const name = nameOf(floor, "services", service);
  const said = count === 0
    ? say.say("manager.limit_stopped_done", { name })
    : say.say("manager.limit_done", { name, count });
  const done = await deeds.ask({ do: "limit_service", service, at_most: count }, say, said);
  if (done) emptied(form, given);
}
