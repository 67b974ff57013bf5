/** The appointments that nobody is there for any more: moved and told in one action, and what came of it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Appointment } from "web/appointment_shapes.ts";
import { icon } from "web/icon.ts";
import type { Moved } from "./agenda_day.ts";
import type { Day } from "./agenda_part.ts";
import { type Floor, nameOf } from "./floor.ts";

export function endangered(day: Day, move: () => void): TemplateResult | typeof nothing {
  const { floor, capacity } = day;
  const { say, deeds } = floor;
  const count = capacity.endangered.length;
  if (!count) return nothing;
  return html`
    <section class="card danger" aria-labelledby="danger">
      <h2 id="danger">${icon("triangle-alert")}<span role="status">${say.say(
        "manager.agenda_endangered",
        { count },
      )}</span></h2>
      <p>${say.say("manager.agenda_endangered_more")}</p>
      <ul class="rows">${capacity.endangered.map((each) => html`<li>${who(floor, each)}</li>`)}</ul>
      <button
        class="button main"
        aria-disabled=${deeds.busy ? "true" : nothing}
        @click=${() => deeds.busy || move()}
      >${say.say("manager.agenda_move", { count })}</button>
    </section>
  `;
}

function who(floor: Floor, { at, services, contact }: Appointment): TemplateResult {
  const { say } = floor;
  const named = services.map(({ service }) => nameOf(floor, "services", service)).join(", ");
  return html`<b class="at">${say.time(Date.parse(at))}</b><div>${named}${
    contact?.name ? html`, ${contact.name}` : nothing
  }</div>`;
}

/** A colleague, another time, or nothing: then somebody has to call. */
export function moved(day: Day, moves: readonly Moved[], close: () => void): TemplateResult {
  const { floor } = day;
  const { say } = floor;
  const [moved, colleague, not] = (["moved", "colleague", "not"] as const).map((how) =>
    moves.filter((each) => each.how === how).length
  );
  const told = [
    colleague ? say.say("manager.agenda_to_colleague", { count: colleague }) : "",
    moved ? say.say("manager.agenda_to_time", { count: moved }) : "",
    not ? say.say("manager.agenda_to_nothing", { count: not }) : "",
  ].filter(Boolean).join(" ");
  return html`
    <section class="card moves" aria-labelledby="moves">
      <h2 id="moves">${say.say("manager.agenda_moves")}
        <button class="button small" @click=${close}>${say.say("common.close")}</button></h2>
      <p role="status">${told}</p>
      <ul class="rows">${moves.map((each) =>
        html`<li>${who(floor, each.before)} ${became(floor, each)}</li>`
      )}</ul>
    </section>
  `;
}

function became(floor: Floor, { after, how }: Moved): TemplateResult {
  const { say, now } = floor;
  if (how === "colleague") return html`<span>${say.say("manager.agenda_colleague")}</span>`;
  const at = Date.parse(after.at);
  if (how === "not") {
    return html`<span class="tag late">${icon("triangle-alert")}${
      say.say("manager.agenda_not_moved")
    } ${after.contact?.phone ?? ""}</span>`;
  }
  return html`<span>${
    say.say("manager.agenda_new_time", { day: say.day(at, now), time: say.atTime(at) })
  }${call(floor, after)}</span>`;
}

/** Without a mail address nobody is told by itself. */
function call({ say }: Floor, { contact }: Appointment): TemplateResult | typeof nothing {
  if (contact?.mail) return nothing;
  return html`, <b>${say.say("manager.agenda_call", { phone: contact?.phone ?? "" })}</b>`;
}
