/** The emergency numbers that were typed over already, and those that were skipped. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { VisitFound } from "web/protocol.ts";
import type { HostDesk } from "./host_desk.ts";
import { gaps } from "./host_paper_row.ts";
import * as products from "./products.ts";

export const numbersOf = (entered: readonly VisitFound[]): readonly number[] =>
  entered.map(({ number }) => Number(number.replace(/^\D+/, "")));

export function enteredList(
  desk: HostDesk,
  entered: readonly VisitFound[],
): TemplateResult | typeof nothing {
  const { words, seen } = desk;
  if (!entered.length) return nothing;
  const letter = seen.town.paper_letter;
  const skipped = gaps(numbersOf(entered)).map((each) => `${letter} ${each}`);
  return html`
    <section>
      <h3>${words.say("host.paper.entered", { count: entered.length })}</h3>
      ${skipped.length
        ? html`<p class="quiet">${
          words.say("host.paper.gaps", { numbers: skipped.join(", ") })
        }</p>`
        : nothing}
      <ul class="rows">${entered.map((each) => row(desk, each))}</ul>
    </section>
  `;
}

function row(desk: HostDesk, each: VisitFound): TemplateResult {
  const { words, seen } = desk;
  const taken = words.say("counter.find.taken", { time: words.atTime(each.since) });
  return html`
    <li>
      <b class="number">${each.number}</b>
      <span class="what">${products.brief(each.services, seen.town, words)}
        <small>${taken}, ${words.say(`counter.progress.${each.progress}`)}</small></span>
      <button
        class="button"
        aria-label=${words.say("host.open_number", { number: each.number })}
        @click=${() => desk.open({ show: "visit", number: each.number })}
      >${icon("chevron-right")}</button>
    </li>
  `;
}
