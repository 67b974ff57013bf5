/** Who is away for a while, parked or out: who is back waits again or is helped at once. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { AsideRow } from "web/protocol.ts";
import { able, deed } from "./acting.ts";
import type { Desk } from "./desk.ts";
import { letGo } from "./keyboard.ts";
import { keycap } from "./parts.ts";
import * as products from "./products.ts";
import { someone } from "./someone.ts";

/** A figure points at one of the first nine. */
export function asideOfKey(desk: Desk, key: string): AsideRow | undefined {
  return /^[1-9]$/.test(key) ? desk.seen.floor.aside[Number(key) - 1] : undefined;
}

export function asideList(desk: Desk): TemplateResult | typeof nothing {
  const { words, seen: { floor: { aside } } } = desk;
  if (!aside.length) return nothing;
  return html`
    <section class="list">
      <h2 id="list-aside">
        ${icon("clock")}${words.say("counter.aside.title")}
        <span class="quiet">${words.say("counter.aside.count", { count: aside.length })}</span>
      </h2>
      <ul class="rows" aria-labelledby="list-aside">
        ${aside.map((each, at) => html`<li>${row(desk, each, at)}</li>`)}
      </ul>
    </section>
  `;
}

function row(desk: Desk, each: AsideRow, at: number): TemplateResult {
  const { words, seen: { floor, town } } = desk;
  const who = someone(floor, each.ticket)!;
  const chosen = desk.chosen === each.ticket;
  const choose = (event: MouseEvent) => {
    letGo(event);
    desk.choose(chosen ? null : each.ticket);
  };
  const act = (id: "back" | "here") => {
    const can = able(desk, id, who);
    const pressed = (event: MouseEvent) => {
      letGo(event);
      if (event.detail < 2) deed(desk, id, who);
    };
    const name = words.say(`counter.aside.${id}_who`, { number: each.number });
    return html`
      <button
        class="button small"
        aria-label=${name}
        aria-disabled=${can ? nothing : "true"}
        @click=${pressed}
      >
        ${words.say(`counter.aside.${id}`)}
      </button>
    `;
  };
  return html`
    <button class="one ${chosen ? "chosen" : ""}" aria-pressed=${chosen} @click=${choose}>
      <b>${each.number}</b>
      <span class="what">
        <span class="product">${products.brief(each.services, town, words)}</span>
        <small>${whereTo(desk, each)}</small>
      </span>
      ${at < 9 ? keycap(String(at + 1)) : nothing}
    </button>
    ${act("back")} ${act("here")}
  `;
}

/** "Pasfoto, 12 minuten weg" or "terug om 10.55 uur" */
function whereTo(desk: Desk, { reason, since, back }: AsideRow): string {
  const { words, seen: { town }, now } = desk;
  if (back !== null) return words.say("counter.aside.until", { time: words.atTime(back) });
  const known = town.park_reasons.find(({ id }) => id === reason);
  const why = known ? words.text(known.name) : reason;
  const minutes = words.say("common.minutes_short", { count: Math.floor((now - since) / 60_000) });
  return words.say("counter.aside.since", { reason: why, minutes });
}

export const asideStyles = css`
  .rows li {
    display: flex;
    align-items: center;
    gap: 6px;
    padding-right: 8px;
  }
  .rows li + li {
    border-top: 1px solid var(--line);
  }
  .one {
    display: grid;
    grid-template-columns: 48px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 6px;
    flex: 1;
    min-width: 0;
    min-height: 44px;
    padding: 2px 6px 2px 12px;
    border: 0;
    border-radius: 9px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 15px;
    line-height: 1.22;
    text-align: left;
    cursor: pointer;
  }
  .one:hover {
    background: var(--sunk);
  }
  .one.chosen {
    box-shadow: inset 0 0 0 2.5px var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .one:focus-visible {
    outline-offset: -4px;
  }
  .one b {
    font-size: 18px;
    white-space: nowrap;
  }
  .one .product {
    -webkit-line-clamp: 1;
  }
  .small {
    flex: none;
    min-height: 34px;
    padding: 2px 7px;
    border-radius: 9px;
    font-size: 13.5px;
  }
`;
