/** The card of the visit at this counter: who it is, how long already, why, what to bring, what was done. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Contact, Instant, NextOne, WaitingRow, WantedShown } from "web/protocol.ts";
import { ofTarget } from "web/wait.ts";
import { stopwatch } from "web/words.ts";
import type { Desk } from "./desk.ts";
import { least } from "./done.ts";
import { stepper } from "./parts.ts";
import * as products from "./products.ts";
import { whyCalled, whyNext } from "./reason.ts";
import { situation } from "./situation.ts";

/** Who is here or was called; else who comes next; else that there is nobody. `brief` for a narrow page. */
export function card(desk: Desk, brief: boolean): TemplateResult {
  const { contact, next } = desk.view;
  if (contact) return contactCard(desk, contact, brief);
  if (situation(desk.view) === "paused") return emptyCard(desk, "paused", "pause");
  return next ? nextCard(desk, next, brief) : emptyCard(desk, "empty", "armchair");
}

function contactCard(desk: Desk, contact: Contact, brief: boolean): TemplateResult {
  const { words } = desk;
  const { services, started, called, usual_s } = contact;
  const under = started === null
    ? words.say("counter.card.since_call")
    : words.say("counter.card.usual", { count: Math.round(usual_s / 60) });
  return html`
    ${head(desk, contact, "filled", started ?? called, under, about(desk, contact, contact.taken))}
    <div class="body">
      ${facts(desk, whyCalled(contact, words), services, brief)} ${brief
        ? nothing
        : visit(desk, contact)}
    </div>
  `;
}

function nextCard(desk: Desk, next: NextOne, brief: boolean): TemplateResult {
  const { words } = desk;
  const row = desk.seen.floor.waiting.find((each) => each.ticket === next.ticket);
  const { target } = ofTarget(0, next.reason.target_ms);
  const under = words.say("counter.card.since_wait", { count: target });
  const line = row ? about(desk, row, next.since) : "";
  return html`
    ${head(desk, next, "outlined", next.since, under, line)}
    <div class="body">
      ${facts(desk, whyNext(next, words), next.services, brief)}
    </div>
  `;
}

function head(
  desk: Desk,
  { number, services }: { number: string; services: readonly WantedShown[] },
  look: "filled" | "outlined",
  since: Instant,
  under: string,
  line: string,
): TemplateResult {
  const eyebrow = desk.words.say(look === "filled" ? "counter.card.now" : "counter.card.next");
  return html`
    <div class="head">
      <number-plate number=${number} look=${look}></number-plate>
      <div class="who">
        <h1><span class="for-ears">${eyebrow}: </span>${products.title(
          services,
          desk.seen.town,
          desk.words,
        )}</h1>
        <p class="quiet">${line}</p>
      </div>
      <p class="time">
        <b class="display">${stopwatch(desk.now - since)}</b><span class="quiet">${under}</span>
      </p>
    </div>
  `;
}

/** Class, seat, time of arrival, and what is worth knowing before the first word. */
function about(desk: Desk, who: Contact | WaitingRow, taken: Instant): string {
  const { words } = desk;
  const said = [
    words.say(`counter.card.who.${who.seat ? "seat" : who.kind}`),
    words.say("counter.card.came", { time: words.atTime(taken) }),
  ];
  if (who.language !== words.language) {
    const name = new Intl.DisplayNames(words.language, { type: "language" }).of(who.language);
    said.push(words.say("counter.card.language", { language: name ?? who.language }));
  }
  if (who.missed) said.push(words.say("counter.card.missed", { count: who.missed }));
  return said.join(" ");
}

function facts(
  desk: Desk,
  why: string,
  services: readonly WantedShown[],
  brief: boolean,
): TemplateResult {
  if (brief) return html`<p class="quiet">${why}</p>`;
  return html`
    <div class="facts">
      <section>
        <h2>${desk.words.say("counter.reason.title")}</h2>
        <p>${why}</p>
      </section>
      ${papers(desk, services)}
    </div>
  `;
}

export function papers(desk: Desk, services: readonly WantedShown[]): TemplateResult {
  const { words, seen } = desk;
  const needed = products.documents(services, seen.town, words);
  return html`
    <section>
      <h2>${words.say("counter.card.documents")}</h2>
      ${needed.length ? nothing : html`<p>${words.say("counter.card.no_documents")}</p>`}
      <ul>
        ${needed.map((paper) => html`<li>${icon("file-check")}<span>${paper}</span></li>`)}
      </ul>
    </section>
  `;
}

/** What was done, a stepper for each product. */
export function visit(desk: Desk, contact: Contact): TemplateResult {
  return html`
    <section class="visit">
      <h2>${desk.words.say("counter.card.visit")}</h2>
      ${contact.services.map((wanted) => visitRow(desk, contact, wanted))}
    </section>
  `;
}

function visitRow(desk: Desk, contact: Contact, wanted: WantedShown): TemplateResult {
  const { words, seen } = desk;
  const shown = products.service(seen.town, wanted.service);
  const amount = desk.amountOf(wanted.service);
  const change = (to: number) => desk.change(wanted.service, to);
  const product = products.name(seen.town, wanted.service, words);
  const most = shown?.at_most ?? wanted.amount;
  const lowest = least(contact, wanted.service, desk.amounts);
  return html`
    <div class="done">
      <p><b>${product}</b><span class="quiet">${amount === 0
        ? words.say("counter.card.not_done")
        : products.usual(shown, amount, words)}</span></p>
      ${contact.progress === "serving"
        ? stepper({ product, amount, least: lowest, most, change, words })
        : html`<p class="asked">${amount}</p>`}
    </div>
  `;
}

function emptyCard(desk: Desk, what: "empty" | "paused", picture: "armchair" | "pause") {
  return html`
    <div class="nobody">
      ${icon(picture)}
      <h1>${desk.words.say(`counter.card.${what}`)}</h1>
      <p class="quiet">${desk.words.say(`counter.card.${what}_more`)}</p>
    </div>
  `;
}

export const cardStyles = css`
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 21px;
  }
  .head number-plate {
    font-size: 64px;
  }
  .who h1 {
    font-size: 27px;
    overflow-wrap: anywhere;
  }
  .who p {
    margin-top: 5px;
    font-size: 16px;
  }
  .time {
    display: grid;
    justify-items: end;
    white-space: nowrap;
  }
  .time b {
    font-size: 40px;
    line-height: 1.05;
  }
  .time span {
    font-size: 15px;
  }
  .body {
    min-height: 0;
    overflow: auto;
    margin: 12px -20px 0;
    padding: 8px 20px 0;
  }
  .body h2 {
    margin-bottom: 5px;
    color: var(--ink2);
    font-size: 15px;
    font-weight: 600;
    letter-spacing: 0;
    font-variation-settings: normal;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 20px 32px;
    padding: 0 2px;
  }
  .body li {
    display: flex;
    gap: 9px;
    line-height: 25px;
  }
  .body li .icon {
    width: 18px;
    height: 18px;
    margin-top: 3.5px;
    color: var(--stad-tekst);
    --icon-stroke: 1.8;
  }
  .visit {
    margin-top: 22px;
    padding: 0 2px;
  }
  .done {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-height: 50px;
    padding: 6px 8px 6px 14px;
    border: 1px solid var(--line);
  }
  .done:first-of-type {
    border-radius: var(--radius-row) var(--radius-row) 0 0;
  }
  .done:last-of-type {
    border-radius: 0 0 var(--radius-row) var(--radius-row);
  }
  .done:only-of-type {
    border-radius: var(--radius-row);
  }
  .done + .done {
    border-top: 0;
  }
  .done b {
    margin-right: 16px;
    font-weight: 600;
  }
  .asked {
    min-width: 38px;
    font-size: 20px;
    font-weight: 700;
    text-align: center;
  }
  .nobody {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    text-align: center;
  }
  .nobody .icon {
    width: 48px;
    height: 48px;
    margin-bottom: 8px;
    color: var(--stad-tekst);
    --icon-stroke: 1.6;
  }
  .nobody h1 {
    font-size: 27px;
  }
`;
