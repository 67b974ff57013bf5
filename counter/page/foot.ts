/** Below the card: what just happened and how to take it back, then the one big button. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { main, press } from "./acting.ts";
import { action } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { keysOn, letGo } from "./keyboard.ts";
import { mainButton } from "./main_button.ts";
import { keycap, keyName } from "./parts.ts";
import * as products from "./products.ts";
import { secondsLeft, undoable } from "./situation.ts";

export function happened(desk: Desk, brief: boolean): TemplateResult {
  const { said, busy, online, words } = desk;
  const refused = said?.tone === "refused" ? said.text : "";
  const waits = busy && !online ? words.say("counter.said.waits") : "";
  const done = waits || (said?.tone === "done" ? said.text : refused ? "" : lastDeed(desk));
  return html`
    <div class="happened">
      <p class="quiet" role="status">${done
        ? icon("circle-check")
        : nothing}<span>${done}</span></p>
      <p class="refused" role="alert">${refused
        ? icon("triangle-alert")
        : nothing}<span>${refused}</span></p>
      ${undoButton(desk, brief)}
    </div>
  `;
}

function lastDeed(desk: Desk): string {
  const undo = undoable(desk.view, desk.now);
  return undo ? desk.words.say(`counter.did.${undo.what}`, { number: undo.number }) : "";
}

function undoButton(desk: Desk, brief: boolean): TemplateResult | typeof nothing {
  const { words, ready } = desk;
  const undo = undoable(desk.view, desk.now);
  if (!undo) return nothing;
  const key = brief ? "counter.action.undo_short" : "counter.action.undo_in";
  const pressed = (event: MouseEvent) => {
    letGo(event);
    press(desk, "undo");
  };
  return html`
    <button
      class="button undo"
      aria-keyshortcuts="Z"
      aria-disabled=${ready ? nothing : "true"}
      @click=${pressed}
    >
      ${icon("undo-2")}<span>${words.say(key, {
        count: secondsLeft(undo, desk.now),
      })}</span>${keycap("Z")}
    </button>
  `;
}

/** The second click of a double click would do the next thing to a visitor who was only just called. */
const single = (event: MouseEvent): boolean => event.detail < 2;

export function bigButton(desk: Desk): TemplateResult {
  const { words, seen, view, online, stepsBack } = desk;
  const product = view.next ? products.inSentence(view.next.services, seen.town, words) : "";
  const shown = mainButton(view, seen.floor, product, desk.now, words, seen.town);
  const able = online && shown.ready && !stepsBack;
  const pressed = (event: MouseEvent) => {
    letGo(event);
    if (able && single(event)) main(desk);
  };
  return html`
    <button
      class="call"
      aria-disabled=${able ? nothing : "true"}
      aria-keyshortcuts=${keysOn() ? "Space" : nothing}
      @click=${pressed}
    >
      <span class="does">
        <span class="title display">${icon(shown.icon)}${shown.title}</span>
        <span class="detail">${!online
          ? words.say("counter.main.away")
          : stepsBack
          ? steppedBack(desk)
          : shown.detail}</span>
      </span>
      ${keysOn() ? html`<kbd aria-hidden="true">${keyName(action("main"), words)}</kbd>` : nothing}
    </button>
  `;
}

function steppedBack({ words, panel, view }: Desk): string {
  const number = view.contact?.number ?? "";
  if (panel === "transfer") return words.say("counter.main.passing", { number });
  if (panel === "book") return words.say("counter.main.booking");
  if (panel === "make") return words.say("counter.main.making");
  return words.say(panel === "note" ? "counter.main.writing" : "counter.main.choosing");
}

export const footStyles = css`
  .happened {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    min-height: 34px;
    padding: 0 4px;
  }
  .happened p {
    display: flex;
    align-items: center;
    gap: 12px;
    min-width: 0;
  }
  .happened p .icon {
    width: 20px;
    height: 20px;
    --icon-stroke: 1.8;
  }
  .refused:has(.icon) {
    flex: 1;
    padding: 4px 10px;
    border-radius: 8px;
    background: var(--latebg);
    color: var(--late);
    font-weight: 600;
  }
  .undo {
    flex: none;
    min-height: 34px;
    margin-left: auto;
    padding: 3px 12px;
    border-radius: 10px;
    gap: 9px;
  }
  .call {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 20px;
    width: 100%;
    min-height: 118px;
    padding: 12px 26px;
    border: max(var(--border), 2px) solid var(--stad-rand);
    border-radius: 16px;
    background: var(--stad);
    color: var(--op-stad);
    font: inherit;
    text-align: left;
    cursor: pointer;
    touch-action: manipulation;
    user-select: none;
  }
  .does {
    display: grid;
    gap: 6px;
    min-width: 0;
  }
  .call .title {
    display: flex;
    align-items: center;
    gap: 16px;
    font-size: 34px;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .call .icon {
    width: 38px;
    height: 38px;
    --icon-stroke: 1.7;
  }
  .call .detail {
    font-size: 17px;
  }
  .call kbd {
    height: 40px;
    padding: 0 16px;
    border-width: 2px;
    border-radius: 8px;
    font-size: 17px;
    opacity: 1;
  }
  .call:active {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--bg);
  }
  .call[aria-disabled="true"] {
    border: 2px dashed var(--edge);
    background: var(--sunk);
    color: var(--ink2);
    cursor: default;
  }
`;
