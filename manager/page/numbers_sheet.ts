/** What comes out on paper: a card for each emergency number, and the list behind them. */
import { html, nothing, type TemplateResult } from "lit";
import type { TownView } from "web/protocol.ts";
import type { Words } from "web/words.ts";

/** "N 1" up to "N 60", as the host enters them afterwards. */
export function paperNumbers(
  { paper_letter, paper_numbers }: Pick<TownView, "paper_letter" | "paper_numbers">,
): string[] {
  return Array.from({ length: paper_numbers }, (_, at) => `${paper_letter} ${at + 1}`);
}

export function sheet(say: Words, town: TownView): TemplateResult | typeof nothing {
  const numbers = paperNumbers(town);
  if (numbers.length === 0) return nothing;
  return html`
    <ul class="cards">${numbers.map((number) => card(say, town, number))}</ul>
    <h2 id="list">${say.say("manager.sheet_list")}</h2>
    <div class="wide" role="region" aria-labelledby="list" tabindex="0">${list(say, numbers)}</div>
  `;
}

function card(say: Words, town: TownView, number: string): TemplateResult {
  return html`
    <li>
      <span>${say.text(town.name)}</span>
      <b>${number}</b>
      <p>${say.say("manager.sheet_keep")}</p>
    </li>
  `;
}

function list(say: Words, numbers: readonly string[]): TemplateResult {
  const columns = ["last_number", "sheet_came", "sheet_what", "sheet_helped"] as const;
  return html`
    <table>
      <thead>
        <tr>${columns.map((key) => html`<th scope="col">${say.say(`manager.${key}`)}</th>`)}</tr>
      </thead>
      <tbody>${numbers.map((number) =>
        html`
          <tr>
            <th scope="row">${number}</th>
            <td></td>
            <td></td>
            <td></td>
          </tr>
        `
      )}</tbody>
    </table>
  `;
}
