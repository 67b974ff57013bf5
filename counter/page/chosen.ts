/** The waiting person whom staff chose: why not this one yet, and what can be done. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon, type Picture } from "web/icon.ts";
import type { WaitingRow } from "web/protocol.ts";
import type { Desk } from "./desk.ts";
import { keysOn, letGo } from "./keyboard.ts";
import { keycap } from "./parts.ts";
import { mayCall, whyNotYet } from "./reason.ts";
import { situation } from "./situation.ts";

export function chosenRow(desk: Desk): WaitingRow | undefined {
  return desk.seen.floor.waiting.find(({ ticket }) => ticket === desk.chosen);
}

/** Somebody who is called must be started or missed first, and a paused counter calls nobody. */
export function canCall(desk: Desk, row: WaitingRow): boolean {
  const state = situation(desk.view);
  return desk.ready && !desk.view.paused && state !== "called" &&
    mayCall(desk.view.why_not[row.ticket]);
}

export function chosen(desk: Desk): TemplateResult {
  const row = chosenRow(desk);
  return html`
    <section class="chosen-one" aria-live="polite">${row ? about(desk, row) : hint(desk)}</section>
  `;
}

function hint(desk: Desk): TemplateResult | typeof nothing {
  if (!desk.seen.floor.waiting.length) return nothing;
  return html`
    <p class="hint quiet">${icon("info")}${desk.words.say("counter.lists.hint")}</p>
  `;
}

function about(desk: Desk, row: WaitingRow): TemplateResult {
  const { words, ready } = desk;
  const { ticket, number } = row;
  return html`
    <div class="over">
      <h2>${number}</h2>
      <button class="button plain" @click=${() => desk.choose(null)}>
        ${icon("x")}${words.say("common.close")}${keycap("Esc")}
      </button>
    </div>
    <p>${why(desk, row)}</p>
    <div class="deeds">
      ${deed(
        "megaphone",
        words.say("counter.chosen.call"),
        canCall(desk, row),
        () => desk.call(ticket),
        "Enter",
      )}
      ${deed("printer", words.say("counter.chosen.print"), ready, () => desk.print(ticket, number))}
      ${deed("log-out", words.say("counter.chosen.left"), ready, () => desk.leave(ticket))}
      ${deed("x", words.say("counter.chosen.cancel"), ready, () => desk.cancel(ticket))}
    </div>
  `;
}

function why(desk: Desk, row: WaitingRow): string {
  const { view, words } = desk;
  const code = view.why_not[row.ticket];
  const said = code ? whyNotYet(row, code, words) : "";
  if (situation(view) !== "serving" || !canCall(desk, row)) return said;
  return `${said} ${words.say("counter.chosen.closes", { number: view.contact!.number })}`;
}

function deed(picture: Picture, label: string, able: boolean, run: () => void, key = "") {
  const pressed = (event: MouseEvent) => {
    letGo(event);
    if (able && event.detail < 2) run();
  };
  return html`
    <button
      class="button deed"
      aria-disabled=${able ? nothing : "true"}
      aria-keyshortcuts=${key && keysOn() ? key : nothing}
      @click=${pressed}
    >
      ${icon(picture)}<span>${label}</span>${key ? keycap(key) : nothing}
    </button>
  `;
}

export const chosenStyles = css`
  .chosen-one {
    display: grid;
    flex: 1;
    gap: 10px;
    font-size: 15px;
  }
  .hint {
    display: flex;
    gap: 10px;
  }
  .hint .icon {
    width: 19px;
    height: 19px;
    margin-top: 1px;
  }
  .over {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .over h2 {
    font-size: 22px;
  }
  .plain {
    min-height: 36px;
    padding: 3px 12px;
    gap: 9px;
    border-radius: 10px;
    font-weight: 500;
    font-size: 15px;
  }
  .deeds {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .deed {
    min-height: 44px;
    padding: 3px 10px;
    gap: 10px;
    justify-content: flex-start;
    border-radius: 11px;
    font-size: 15px;
    text-align: left;
  }
  .deed span {
    flex: 1;
  }
`;
