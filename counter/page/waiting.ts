/** Who waits, in two lists against their targets; choosing one shows why it is not its turn yet. */
import { css, html, nothing, type TemplateResult } from "lit";
import { kindIcon } from "web/icon.ts";
import type { Kind, WaitingRow } from "web/protocol.ts";
import { level } from "web/wait.ts";
import { waitTag, waitText } from "web/wait-bar.ts";
import type { Desk } from "./desk.ts";
import { kinds, ofKind } from "./lists.ts";
import * as products from "./products.ts";

export const order = (desk: Desk): readonly Kind[] =>
  kinds(
    desk.seen.town.counters.find(({ id }) => id === desk.view.counter)?.kind ?? "desk",
  );

export function lists(desk: Desk): TemplateResult {
  const { floor } = desk.seen;
  const more = floor.more
    ? html`<p class="quiet">${desk.words.say("counter.lists.more", { count: floor.more })}</p>`
    : nothing;
  return html`
    <div class="lists">${order(desk).map((kind) => list(desk, kind))} ${more}</div>
  `;
}

function list(desk: Desk, kind: Kind): TemplateResult {
  const { words, seen: { floor } } = desk;
  const rows = ofKind(floor, kind);
  return html`
    <section class="list">
      <h2 id="list-${kind}">
        ${kindIcon(kind)}${words.say(`common.${kind}`)}
        <span class="quiet">${words.say("common.waiting", { count: floor.counts[kind] })}</span>
      </h2>
      ${rows.length ? box(desk, kind, rows) : html`
        <p class="quiet none">${words.say("counter.lists.quiet")}</p>
      `}
    </section>
  `;
}

function box(desk: Desk, kind: Kind, rows: readonly WaitingRow[]): TemplateResult {
  const chosen = rows.find(({ ticket }) => ticket === desk.chosen);
  return html`
    <div
      class="rows"
      role="listbox"
      tabindex="0"
      aria-labelledby="list-${kind}"
      aria-activedescendant=${chosen ? rowId(chosen.ticket) : nothing}
    >
      ${rows.map((each) => rowOf(desk, each))}
    </div>
  `;
}

export const rowId = (ticket: string): string => `row-${ticket}`;

function rowOf(desk: Desk, row: WaitingRow): TemplateResult {
  const { words, now, seen, view } = desk;
  const waited = now - row.since;
  const next = view.next?.ticket === row.ticket;
  const chosen = desk.chosen === row.ticket;
  return html`
    <div
      class="row ${next ? "next" : ""} ${chosen ? "chosen" : ""}"
      role="option"
      id=${rowId(row.ticket)}
      aria-selected=${chosen}
      @click=${() => desk.choose(chosen ? null : row.ticket)}
    >
      <b>${row.number}</b>
      <span class="what">
        <span class="product">${products.brief(row.services, seen.town, words)}</span>
        ${remark(desk, row, next)}
      </span>
      <span class="wait">
        ${waitText(words, waited, row.target_ms)}
        <wait-bar .waited=${waited} .target=${row.target_ms}></wait-bar>
      </span>
      <span class="state">${waitTag(words, level(waited, row.target_ms))}</span>
    </div>
  `;
}

function remark(desk: Desk, row: WaitingRow, next: boolean): TemplateResult | typeof nothing {
  const { words } = desk;
  if (next) return html`<small class="is-next">${words.say("counter.lists.next")}</small>`;
  if (row.again !== null) return html`<small>${words.say("counter.lists.missed")}</small>`;
  return row.seat ? html`<small>${words.say("counter.lists.seat")}</small>` : nothing;
}

/** The two lists as counts with their worst state, for a page too narrow for lists. */
export function counts(desk: Desk): TemplateResult {
  return html`<div class="counts">${order(desk).map((kind) => countOf(desk, kind))}</div>`;
}

function countOf(desk: Desk, kind: Kind): TemplateResult {
  const { words, now, seen: { floor } } = desk;
  const levels = ofKind(floor, kind).map((row) => level(now - row.since, row.target_ms));
  const worst = levels.includes("late") ? "late" : levels.includes("near") ? "near" : null;
  const many = levels.filter((each) => each === worst).length;
  return html`
    <button class="button count" @click=${() => desk.show("lists")}>
      <span class="quiet">${kindIcon(kind)}${words.say(`common.${kind}`)}</span>
      <b class="display">${words.say("common.waiting", { count: floor.counts[kind] })}</b>
      ${worst
        ? html`<span class="tag ${worst}">${
          words.say(`counter.lists.${worst}`, { count: many })
        }</span>`
        : nothing}
    </button>
  `;
}

export const waitingStyles = css`
  .lists {
    display: grid;
    align-content: start;
    gap: 18px;
    min-height: 0;
    overflow: auto;
    margin: 0 -8px;
    padding: 0 8px 12px;
    scrollbar-gutter: stable;
  }
  .list h2 {
    display: flex;
    align-items: center;
    gap: 11px;
    min-height: 24px;
    margin-bottom: 9px;
    font-size: 18px;
    letter-spacing: -0.005em;
  }
  .list h2 .icon {
    width: 25px;
    height: 25px;
    --icon-stroke: 1.7;
  }
  .list h2 span {
    margin-left: auto;
    font-size: 15px;
    font-weight: 400;
    letter-spacing: 0;
    font-variation-settings: normal;
  }
  .rows {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
    background: var(--raise);
  }
  .rows:focus-visible {
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--bg);
  }
  .row {
    display: grid;
    grid-template-columns: 62px minmax(0, 1fr) 92px 92px;
    align-items: center;
    gap: 0 8px;
    min-height: 42px;
    padding: 2px 12px;
    font-size: 15px;
    line-height: 1.22;
    cursor: pointer;
  }
  .row + .row {
    border-top: 1px solid var(--line);
  }
  .row:hover {
    background: var(--sunk);
  }
  .row.next {
    box-shadow: inset 5px 0 var(--stad-rand);
    background: var(--stad-zacht);
  }
  .row.chosen {
    position: relative;
    border-color: transparent;
    border-radius: 9px;
    box-shadow: inset 0 0 0 2.5px var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .row b {
    font-size: 18px;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .what {
    display: grid;
  }
  .product {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small {
    color: var(--ink2);
    font-size: 13px;
  }
  .is-next {
    color: var(--stad-tekst);
    font-weight: 600;
  }
  .wait {
    display: grid;
    gap: 4px;
    font-size: 14px;
    text-align: right;
    white-space: nowrap;
  }
  .state {
    display: flex;
    justify-content: flex-end;
    font-size: 14px;
  }
  .none {
    padding: 10px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
    font-size: 15px;
  }
  .counts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 9px;
  }
  .count {
    display: grid;
    justify-content: start;
    justify-items: start;
    align-content: start;
    gap: 3px;
    min-height: 94px;
    padding: 10px 13px;
    text-align: left;
    font-weight: 400;
  }
  .count .quiet {
    display: flex;
    align-items: center;
    gap: 7px;
    font-size: 14px;
  }
  .count .icon {
    width: 19px;
    height: 19px;
  }
  .count b {
    font-size: 21px;
  }
  .count .tag {
    font-size: 14px;
  }
`;
