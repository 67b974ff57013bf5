/** Below the lists: who is expected here by appointment within the hour, and who is late. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { ExpectedRow } from "web/protocol.ts";
import type { Desk } from "./desk.ts";
import { forServices, lateMin, soon } from "./expected.ts";
import * as products from "./products.ts";

/** More would push who waits off the page. */
const SHOWN_AT_MOST = 4;

export function coming(desk: Desk): TemplateResult | typeof nothing {
  const { words, now, view, seen: { floor } } = desk;
  const mine = forServices(floor.appointments, view.services);
  const shown = soon(mine, now).slice(0, SHOWN_AT_MOST);
  if (!shown.length) return nothing;
  const count = mine.length - shown.length;
  return html`
    <section class="list coming">
      <h2 id="list-coming">${icon("calendar-check")}${words.say("counter.coming.title")}
        ${count
          ? html`<span class="quiet">${words.say("counter.coming.more", { count })}</span>`
          : nothing}
      </h2>
      <ul aria-labelledby="list-coming">${shown.map((each) => row(desk, each))}</ul>
    </section>
  `;
}

function row(desk: Desk, { agreed, services }: ExpectedRow): TemplateResult {
  const { words, now, seen: { town } } = desk;
  const count = lateMin(agreed, now);
  return html`
    <li>
      <b>${words.time(agreed)}</b>
      <span>${products.brief(services, town, words)}</span>
      ${count
        ? html`<span class="tag late">${icon("clock-alert")}${
          words.say("counter.coming.late", { count })
        }</span>`
        : html`<span class="quiet">${words.say("counter.coming.not_here")}</span>`}
    </li>
  `;
}

export const comingStyles = css`
  .coming li {
    display: grid;
    grid-template-columns: 58px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 8px;
    min-height: 37px;
    padding: 2px 12px;
    border-top: 1px solid var(--line);
    font-size: 15px;
    line-height: 1.22;
  }
  .coming li b {
    font-weight: 600;
  }
  .coming .tag,
  .coming li .quiet {
    font-size: 14px;
  }
`;
