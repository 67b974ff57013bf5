/** Right on the host's page: who waits too long, who waits, who is away, and the waits to say aloud. */
import { html, nothing, type TemplateResult } from "lit";
import { warning } from "web/foreseen.ts";
import { icon, kindIcon } from "web/icon.ts";
import type { AsideRow, Kind } from "web/protocol.ts";
import { ofTarget } from "web/wait.ts";
import { waitTag } from "web/wait-bar.ts";
import type { Words } from "web/words.ts";
import type { HostDesk } from "./host_desk.ts";
import "./host_today.ts";
import { longest, openFor, pressing, range, type Waiter } from "./host_waits.ts";
import * as products from "./products.ts";

const MINUTE_MS = 60_000;

export function floor(desk: HostDesk): TemplateResult {
  const { seen: { floor } } = desk;
  const all = pressing(floor, desk.now);
  const [urgent, calm] = [all.filter(isUrgent), all.filter((each) => !isUrgent(each))];
  return html`
    <div class="lists" tabindex="-1">
      ${floor.alarms.length ? ahead(desk) : nothing}
      ${urgent.length ? pressingList(desk, urgent) : nothing}
      <todays-appointments .desk=${desk}></todays-appointments>
      ${floor.aside.length ? asideList(desk) : nothing}
      ${calm.length || !urgent.length ? calmList(desk, calm) : nothing}
    </div>
    <div class="waits">${wait(desk, "short")} ${wait(desk, "seated")} ${longestWait(desk)}</div>
  `;
}

const isUrgent = ({ level }: Waiter): boolean => level !== "on_time";

/** What will take too long soon, and what the host can ask for in time. */
function ahead({ words, seen: { floor, town } }: HostDesk): TemplateResult {
  return html`
    <section class="ahead">
      <div class="over">
        <h2>${words.say("host.ahead")}</h2>
      </div>
      <ul class="rows">${floor.alarms.map((each) => {
        const { title, remedy } = warning(words, town, each);
        return html`<li>${
          icon("clock-alert")
        }<span class="what">${title}<small>${remedy}</small></span></li>`;
      })}</ul>
    </section>
  `;
}

function pressingList(desk: HostDesk, rows: readonly Waiter[]): TemplateResult {
  const { words, seen: { floor: { counts } } } = desk;
  return html`
    <section>
      <div class="over">
        <h2>${words.say("host.list.pressing")}</h2>
        <p class="quiet">${words.say("host.list.of", {
          some: rows.length,
          count: counts.short + counts.seated,
        })}</p>
      </div>
      <ul class="rows">${rows.map((each) => row(desk, each))}</ul>
    </section>
  `;
}

function calmList(desk: HostDesk, rows: readonly Waiter[]): TemplateResult {
  const { words, seen: { floor: { more, counts } } } = desk;
  const all = words.say("common.waiting", { count: counts.short + counts.seated });
  return html`
    <section>
      <div class="over">
        <h2>${words.say("host.list.calm")}</h2>
        <p class="quiet">${all}</p>
      </div>
      ${rows.length
        ? html`<ul class="rows">${rows.map((each) => row(desk, each))}</ul>`
        : html`<p class="quiet none">${words.say("host.list.nobody")}</p>`}
      ${more
        ? html`<p class="quiet none">${words.say("counter.lists.more", { count: more })}</p>`
        : nothing}
    </section>
  `;
}

function row(desk: HostDesk, { row, waited, level }: Waiter): TemplateResult {
  const { words, seen: { town } } = desk;
  return html`
    <li>
      <b class="number">${row.number}</b>
      <span class="what">
        ${products.brief(row.services, town, words)}
        <small>${waitSentence(words, waited, row.target_ms)}${remark(words, row)}</small>
      </span>
      <span class="ends">
        ${level === "on_time" ? nothing : waitTag(words, level)} ${openButton(desk, row.number)}
      </span>
    </li>
  `;
}

function openButton(desk: HostDesk, number: string): TemplateResult {
  const { words } = desk;
  return html`
    <button
      class="button"
      aria-label=${words.say("host.open_number", { number })}
      @click=${() => desk.open({ show: "visit", number })}
    >${words.say("host.open_visit")}</button>
  `;
}

export function waitSentence(words: Words, waited: number, target: number): string {
  return words.say("host.wait.of", ofTarget(waited, target));
}

/** What is worth knowing before one walks over: sits, was missed, goes to somebody, has a note. */
function remark(words: Words, row: Waiter["row"]): string {
  const said = [
    row.seat ? words.say("counter.lists.seat") : "",
    row.again !== null ? words.say("counter.lists.missed") : "",
    row.to_person ? words.say("host.list.for", { name: row.to_person }) : "",
    row.note ? words.say("host.list.note") : "",
  ].filter(Boolean);
  return said.map((each) => `, ${each}`).join("");
}

function asideList(desk: HostDesk): TemplateResult {
  const { words, seen: { floor: { aside } } } = desk;
  return html`
    <section>
      <div class="over">
        <h2>${words.say("host.list.aside")}</h2>
      </div>
      <ul class="rows">${aside.map((each) => asideRow(desk, each))}</ul>
    </section>
  `;
}

function asideRow(desk: HostDesk, row: AsideRow): TemplateResult {
  const { words, seen: { town }, ready } = desk;
  return html`
    <li>
      <b class="number">${row.number}</b>
      <span class="what">
        ${products.brief(row.services, town, words)}
        <small>${whyAside(desk, row)}</small>
      </span>
      <span class="ends">
        ${openButton(desk, row.number)}
        <button
          class="button"
          aria-label=${words.say("host.back_number", { number: row.number })}
          aria-disabled=${ready ? nothing : "true"}
          @click=${() => welcomeBack(desk, row.ticket, row.number)}
        >${icon("log-in")}${words.say("host.back")}</button>
      </span>
    </li>
  `;
}

export function whyAside(
  { words, seen: { town }, now }: HostDesk,
  { progress, reason, since, back }: Pick<AsideRow, "progress" | "reason" | "since" | "back">,
): string {
  if (progress === "away") {
    return back === null
      ? words.say("host.aside.away")
      : words.say("host.aside.until", { time: words.atTime(back) });
  }
  const shown = town.park_reasons.find(({ id }) => id === reason);
  const why = shown ? words.inside(shown.name) : reason;
  return now - since < MINUTE_MS
    ? words.say("host.aside.parked_now", { reason: why })
    : words.say("host.aside.parked", { reason: why, time: words.minutes(now - since) });
}

export async function welcomeBack(desk: HostDesk, ticket: string, number: string): Promise<void> {
  if (await desk.ask({ do: "come_back", ticket })) desk.say("done", "host.said.back", { number });
}

function wait(desk: HostDesk, kind: Kind): TemplateResult {
  const { words, seen: { floor, town } } = desk;
  const open = openFor(kind, floor, town.counters);
  return html`
    <p class="wait">
      <span class="quiet">${kindIcon(kind)}${words.say(`common.${kind}`)}</span>
      <b class="display">${range(floor.expected[kind], words)}</b>
      <span class="quiet">${open
        ? words.say("start.counters_open", { count: open })
        : words.say("start.no_counter_open")}</span>
    </p>
  `;
}

function longestWait(desk: HostDesk): TemplateResult | typeof nothing {
  const { words, seen: { floor }, now } = desk;
  const first = longest(floor);
  if (!first || now - first.since < MINUTE_MS) return nothing;
  return html`
    <p class="wait longest">
      <span class="quiet">${icon("clock")}${words.say("host.wait.longest")}</span>
      <b class="display">${first.number}</b>
      <span class="quiet">${words.minutes(now - first.since)}</span>
    </p>
  `;
}
