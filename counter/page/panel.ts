/** What a panel beside the work has in common: a title, a way out, fields. */
import { css, html, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Key } from "web/words.ts";
import type { Desk } from "./desk.ts";
import { keycap } from "./parts.ts";

export function panelHead(desk: Desk, title: Key): TemplateResult {
  return html`
    <div class="panel-head">
      <h2>${desk.words.say(title)}</h2>
      <button class="button away" @click=${() => desk.show("none")}>
        ${icon("x")}${desk.words.say("common.close")}${keycap("Esc")}
      </button>
    </div>
  `;
}

export const panelHeadStyles = css`
  .panel-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .panel-head h2 {
    font-size: 24px;
  }
  .away {
    min-height: 36px;
    padding: 3px 12px;
    gap: 9px;
    border-radius: 10px;
    font-size: 15px;
    font-weight: 500;
  }
`;

/** For a panel that is an element of its own. */
export const panelStyles = css`
  ${panelHeadStyles} :host {
    display: flex;
    flex-direction: column;
    gap: 14px;
    min-height: 0;
    height: 100%;
  }
  .field {
    display: grid;
    gap: 6px;
  }
  .field span {
    font-size: 15px;
    font-weight: 600;
  }
  .field small {
    color: var(--ink2);
    font-size: 14px;
  }
  input[type="search"] {
    min-height: 44px;
    width: 100%;
    padding: 6px 14px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--raise);
    font-size: 17px;
  }
  ::-webkit-search-cancel-button {
    display: none;
  }
`;
