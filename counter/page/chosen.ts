/** Whom staff pointed at: why not this one yet, and what can be done. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { able, deed } from "./acting.ts";
import { type DeedId, deeds, KEYS } from "./deeds.ts";
import type { Desk } from "./desk.ts";
import { keysOn, letGo } from "./keyboard.ts";
import { noteBand } from "./note.ts";
import { keycap } from "./parts.ts";
import { whyNotYet } from "./reason.ts";
import { situation } from "./situation.ts";
import type { Someone } from "./someone.ts";

export function chosen(desk: Desk): TemplateResult {
  const { who } = desk;
  return html`
    <section class="chosen-one" aria-live="polite">${who ? about(desk, who) : hint(desk)}</section>
  `;
}

function hint(desk: Desk): TemplateResult | typeof nothing {
  if (!desk.seen.floor.waiting.length) return nothing;
  return html`
    <p class="hint quiet">${icon("info")}${desk.words.say("counter.lists.hint")}</p>
  `;
}

function about(desk: Desk, who: Someone): TemplateResult {
  const { words } = desk;
  return html`
    <div class="over">
      <h2>${who.number}</h2>
      <button class="button plain" @click=${() => desk.choose(null)}>
        ${icon("x")}${words.say("common.close")}${keycap("Esc")}
      </button>
    </div>
    <p>${why(desk, who)}</p>
    ${noteBand(desk, who.ticket, who.note)}
    <div class="deeds">${deeds(who.progress).map((id) => button(desk, who, id))}</div>
  `;
}

function why(desk: Desk, who: Someone): string {
  const { view, words } = desk;
  if (!who.row) return words.say(`counter.is.${who.progress}`);
  const code = view.why_not[who.ticket];
  const said = code ? whyNotYet(who.row, code, desk.seen.town, words) : "";
  if (situation(view) !== "serving" || !able(desk, "call", who)) return said;
  return `${said} ${words.say("counter.chosen.closes", { number: view.contact!.number })}`;
}

/** The key as it stands on the keyboard. */
export function deedKey(id: DeedId): string {
  const key = KEYS[id];
  return key.length === 1 ? key.toUpperCase() : key === "enter" ? "Enter" : "Del";
}

function button(desk: Desk, who: Someone, id: DeedId): TemplateResult {
  const can = able(desk, id, who);
  const pressed = (event: MouseEvent) => {
    letGo(event);
    if (event.detail < 2) deed(desk, id, who);
  };
  const key = deedKey(id);
  const name = id === "seat" && who.seat ? "stand" : id;
  return html`
    <button
      class="button deed"
      aria-disabled=${can ? nothing : "true"}
      aria-keyshortcuts=${keysOn() ? (key === "Del" ? "Delete" : key) : nothing}
      @click=${pressed}
    >
      <span>${desk.words.say(`counter.chosen.${name}`)}</span>${keycap(key)}
    </button>
  `;
}

export const chosenStyles = css`
  .chosen-one {
    display: grid;
    flex: 1;
    gap: 8px;
    font-size: 15px;
  }
  .chosen-one .note {
    margin: 0;
    padding: 6px 10px;
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
    grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
    gap: 7px;
  }
  .deed {
    min-height: 42px;
    padding: 3px 8px 3px 10px;
    gap: 6px;
    justify-content: flex-start;
    border-radius: 10px;
    font-size: 14.5px;
    line-height: 1.15;
    text-align: left;
  }
  .deed span {
    flex: 1;
    min-width: 0;
  }
  .deed kbd {
    min-width: 20px;
    padding: 0 3px;
    font-size: 12px;
  }
`;
