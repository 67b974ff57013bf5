/** The way to the sheet with numbers for when everything is down: print it before it is needed. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Floor } from "./floor.ts";

export function paper({ say, town }: Floor): TemplateResult | typeof nothing {
  if (town.paper_numbers === 0) return nothing;
  return html`
    <section class="card paper" aria-labelledby="paper">
      <h2 id="paper">${say.say("manager.paper")}</h2>
      <p>${say.say("manager.paper_text")}</p>
      <a class="button" href="/manager/numbers?hall=${town.hall}"
        target="_blank">${icon("printer")}${say.say("manager.paper_open")}</a>
    </section>
  `;
}
