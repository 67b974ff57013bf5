/** A short list to choose from with one figure: why somebody is parked, how long somebody is away. */
import { css, html, type TemplateResult } from "lit";
import { away, park } from "./acting.ts";
import type { Desk } from "./desk.ts";
import { letGo } from "./keyboard.ts";
import { panelHead } from "./panel.ts";
import { keycap } from "./parts.ts";

export interface Option {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const MINUTES = [5, 10, 20, 30] as const;

/** What can be chosen in the open panel, in the order of its figures. */
export function optionsOf(desk: Desk): readonly Option[] {
  const { words, seen: { town }, subject } = desk;
  if (desk.panel === "park") {
    return town.park_reasons.map(({ id, name }) => ({
      name: words.text(name),
      run: () => park(desk, id),
    }));
  }
  if (desk.panel !== "away" || !subject) return [];
  return MINUTES.filter((minutes) => minutes <= town.away_at_most_min)
    .map((count) => ({
      name: words.say("common.minutes", { count }),
      run: () => away(desk, subject, count),
    }));
}

/** The figure's choice, if there is one. */
export function optionOfKey(desk: Desk, key: string): Option | undefined {
  return /^[1-9]$/.test(key) ? optionsOf(desk)[Number(key) - 1] : undefined;
}

export function options(desk: Desk, what: "park" | "away"): TemplateResult {
  const { words } = desk;
  const number = desk.subject?.number ?? "";
  return html`
    ${panelHead(desk, `counter.${what}.title`, number)}
    <p id="options">${words.say(`counter.${what}.ask`)}</p>
    <ul class="options" aria-labelledby="options">
      ${optionsOf(desk).map((each, at) => html`<li>${option(desk, each, at)}</li>`)}
    </ul>
    <p class="quiet">${words.say(`counter.${what}.more`)}</p>
  `;
}

function option(desk: Desk, { name, run }: Option, at: number): TemplateResult {
  const pressed = (event: MouseEvent) => {
    letGo(event);
    if (desk.ready) run();
  };
  return html`
    <button class="button option" aria-disabled=${!desk.ready} @click=${pressed}>
      <span>${name}</span>${keycap(String(at + 1))}
    </button>
  `;
}

export const optionStyles = css`
  .options {
    display: grid;
    gap: 9px;
  }
  .option {
    width: 100%;
    min-height: 56px;
    justify-content: space-between;
    padding-inline: 18px;
    font-size: 17px;
    text-align: left;
  }
`;
