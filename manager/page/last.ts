/** The newest tickets, and who may still be helped before the door closes. */
import { html, type TemplateResult } from "lit";
import type { Kind, TicketRow } from "web/protocol.ts";
import { type Floor, nameOf } from "./floor.ts";

const KINDS: readonly Kind[] = ["short", "seated"];

export function beforeClosing(floor: Floor): TemplateResult {
  const { say, view } = floor;
  const { closing } = view;
  return html`
    <section class="card before-closing" aria-labelledby="before-closing">
      <h2 id="before-closing">${say.say("manager.closing")}<span class="quiet">${closing
        ? say.say("manager.closing_at", { time: say.atTime(closing.closes) })
        : ""}</span></h2>
      ${closing
        ? KINDS.map((kind) => html`<p>${ofKind(floor, kind, closing.late[kind])}</p>`)
        : html`<p class="quiet">${say.say("manager.closing_closed")}</p>`}
    </section>
  `;
}

function ofKind({ say, waiting }: Floor, kind: Kind, late: number): string {
  const name = say.say(`common.${kind}`);
  if (late > 0) return say.say("manager.closing_late", { name, count: late });
  const somebody = waiting.some((row) => row.kind === kind);
  return say.say(somebody ? "manager.closing_all" : "manager.closing_nobody", { name });
}

export function last(floor: Floor): TemplateResult {
  const { say, view } = floor;
  const columns = ["last_number", "last_what", "last_state", "last_taken"] as const;
  return html`
    <section class="card last" aria-labelledby="last">
      <h2 id="last">${say.say("manager.last")}</h2>
      ${view.last.length
        ? html`
          <div class="wide" role="group" aria-labelledby="last" tabindex="0">
            <table>
              <thead>
                <tr>${columns.map((key) =>
                  html`<th scope="col">${say.say(`manager.${key}`)}</th>`
                )}</tr>
              </thead>
              <tbody>${view.last.map((each) => ticket(floor, each))}</tbody>
            </table>
          </div>
        `
        : html`<p class="quiet">${say.say("manager.last_none")}</p>`}
    </section>
  `;
}

function ticket(floor: Floor, { number, services, progress, taken }: TicketRow): TemplateResult {
  const { say } = floor;
  const names = services.map(({ service }) => nameOf(floor, "services", service));
  return html`
    <tr>
      <th scope="row" class="number">${number}</th>
      <td>${names.join(", ")}</td>
      <td>${say.say(`manager.progress_${progress}`)}</td>
      <td>${say.time(taken)}</td>
    </tr>
  `;
}
