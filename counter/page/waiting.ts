/** Who waits, in two lists against their targets; choosing one shows why it is not its turn yet. */
import { html, nothing, type TemplateResult } from "lit";
import { icon, kindIcon } from "web/icon.ts";
import type { Kind, WaitingRow } from "web/protocol.ts";
import { level } from "web/wait.ts";
import { waitTag, waitText } from "web/wait-bar.ts";
import { asideList } from "./aside.ts";
import { coming } from "./coming.ts";
import type { Desk } from "./desk.ts";
import { kinds, ofKind } from "./lists.ts";
import * as products from "./products.ts";
import { passedTo } from "./reason.ts";

const MINUTE_MS = 60_000;

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
    <div class="lists">
      ${order(desk).map((kind) => list(desk, kind))} ${more} ${asideList(desk)} ${coming(desk)}
    </div>
  `;
}

function list(desk: Desk, kind: Kind): TemplateResult {
  const { words, seen: { floor } } = desk;
  const rows = ofKind(floor, kind);
  return html`
    <section class="list">
      <h2 id="list-${kind}">
        ${kindIcon(kind)}${words.say(`common.${kind}`)}
        <span class="quiet">${words.say("common.waiting", { count: floor.counts[kind] })}${soon(
          desk,
          kind,
        )}</span>
      </h2>
      ${rows.length ? box(desk, kind, rows) : html`
        <p class="quiet none">${words.say("counter.lists.quiet")}</p>
      `}
    </section>
  `;
}

const soon = (desk: Desk, kind: Kind): string => {
  const said = expectedOf(desk, kind);
  return said && `, ${said}`;
};

/** How long who comes now probably waits, to say aloud: "nu 10 tot 15 min". */
function expectedOf(desk: Desk, kind: Kind): string {
  const range = desk.seen.floor.expected[kind];
  if (!range) return "";
  const [from, to] = range;
  return from
    ? desk.words.say("counter.expected.range", { from, to })
    : desk.words.say("counter.expected.less", { to });
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
      @mousedown=${keepFocus}
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

/** Choosing by mouse leaves the keyboard with the page. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

function remark(desk: Desk, row: WaitingRow, next: boolean): TemplateResult | typeof nothing {
  const { words } = desk;
  const rest = remarks(desk, row).join(", ");
  const first = next ? html`<span class="is-next">${words.say("counter.lists.next")}</span>` : "";
  const note = row.note
    ? html`<span class="noted">${icon("message-square")}<span class="for-ears">${
      words.say(
        "counter.lists.note",
      )
    }</span></span>`
    : nothing;
  if (!next && !rest && !row.note) return nothing;
  return html`<small>${first}${next && rest ? ", " : ""}${rest}${note}</small>`;
}

/** What is special about this one, in a few words. */
export function remarks(desk: Desk, row: WaitingRow): string[] {
  const { words, seen: { town }, now } = desk;
  const name = passedTo(row, town);
  const total = row.waited_ms + now - row.since;
  return [
    row.agreed !== null ? words.say("counter.lists.agreed", { time: words.time(row.agreed) }) : "",
    row.again !== null ? words.say("counter.lists.missed") : "",
    row.seat ? words.say("counter.lists.seat") : "",
    name ? words.say("counter.lists.passed", { name }) : "",
    row.waited_ms && total >= MINUTE_MS
      ? words.say("counter.lists.total", { minutes: words.span(total) })
      : "",
  ].filter(Boolean);
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
      <span class="quiet">${expectedOf(desk, kind)}</span>
      ${worst
        ? waitTag(words, worst, words.say(`counter.lists.${worst}`, { count: many }))
        : nothing}
    </button>
  `;
}
