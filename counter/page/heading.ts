/** The top of the work page: which counter, whether the hall is there, the time, a break, and closing. */
import { css, html, nothing, type TemplateResult } from "lit";
import type { CounterShown } from "web/protocol.ts";
import { press } from "./acting.ts";
import { action, type ActionId, possible } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { icon } from "web/icon.ts";
import { letGo } from "./keyboard.ts";
import { counterIcon, keycap, keyName } from "./parts.ts";

export function counterOf(desk: Desk): CounterShown {
  return desk.seen.town.counters.find(({ id }) => id === desk.view.counter)!;
}

export function heading(desk: Desk, brief: boolean): TemplateResult {
  const { words, now, line } = desk;
  const counter = counterOf(desk);
  return html`
    <header>
      <p class="place">${counterIcon(counter)}<b>${counter.name}</b></p>
      ${brief
        ? nothing
        : html`<p class="quiet helps">${words.say(`counter.helps.${counter.kind}`)}</p>`}
      <connection-state .state=${line.state} .words=${words}></connection-state>
      <time>${words.time(now)}</time>
      ${brief ? nothing : ways(desk)}
    </header>
  `;
}

/** Break and closing; closing waits until nobody is called or served here. */
export function ways(desk: Desk): TemplateResult {
  const number = desk.view.contact?.number;
  const first = number ? desk.words.say("counter.release.first", { number }) : "";
  return html`${way(desk, desk.view.paused ? "resume" : "pause")} ${way(desk, "release", first)}`;
}

/** What needs no answer of the hall can be done without it. */
const OF_THE_PAGE: readonly ActionId[] = [
  "make",
  "book",
  "agenda",
  "serve",
  "find",
  "palette",
  "keys",
  "note",
];

/** A small button; `title` says why it cannot be pressed now. */
export function way(desk: Desk, id: ActionId, title = ""): TemplateResult {
  const { words } = desk;
  const able = possible(id, desk.view, desk.now) && (desk.ready || OF_THE_PAGE.includes(id));
  const shown = action(id);
  const pressed = (event: MouseEvent) => {
    letGo(event);
    if (able) press(desk, id);
  };
  return html`
    <button
      class="button way"
      title=${title || nothing}
      aria-disabled=${able ? nothing : "true"}
      @click=${pressed}
    >
      ${icon(shown.icon)}${words.say(`counter.action.${id}`)}${keycap(keyName(shown, words))}
    </button>
  `;
}

export const headingStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: 20px;
    min-height: 56px;
    padding: 6px 20px;
    border-bottom: 1px solid var(--line);
    background: var(--raise);
    white-space: nowrap;
  }
  .place {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 18px;
  }
  .place .icon {
    width: 27px;
    height: 27px;
    --icon-stroke: 1.7;
  }
  .helps {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  connection-state {
    margin-left: auto;
  }
  time {
    font-size: 18px;
    font-weight: 700;
  }
  .way {
    min-height: 36px;
    padding: 3px 14px;
    gap: 10px;
    border-radius: 10px;
    font-size: 15px;
  }
  .way .icon {
    width: 18px;
    height: 18px;
  }
`;
