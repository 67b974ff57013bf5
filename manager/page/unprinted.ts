/** Slips that did not come out of the printer, or cannot now: the visitor has seen the number, but has no paper. */
import { html, nothing, type TemplateResult } from "lit";
import type { TicketRow } from "web/protocol.ts";
import type { Floor } from "./floor.ts";

export function unprinted(floor: Floor): TemplateResult | typeof nothing {
  const { say, view } = floor;
  if (view.unprinted.length === 0) return nothing;
  return html`
    <section class="card unprinted" aria-labelledby="unprinted">
      <h2 id="unprinted">${say.say("manager.unprinted")}</h2>
      <ul>${view.unprinted.map((ticket) => slip(floor, ticket))}</ul>
    </section>
  `;
}

/** One that is ordered still comes out by itself, as soon as the printer can. */
function slip({ say, deeds }: Floor, { ticket, number, slip, taken }: TicketRow): TemplateResult {
  const state = slip === null || slip === "printed" ? "ordered" : slip;
  const again = () =>
    void deeds.ask(
      { do: "print_again", ticket, at: null },
      say,
      say.say("manager.printing", { number }),
    );
  return html`
    <li>
      <b>${number}</b>
      <span class="quiet">${say.say(`manager.slip_${state}`, { time: say.time(taken) })}</span>
      ${state === "ordered"
        ? nothing
        : html`<button class="button small" aria-label=${
          say.say("manager.print_again_number", {
            number,
          })
        } @click=${again}>${say.say("manager.print_again")}</button>`}
    </li>
  `;
}
