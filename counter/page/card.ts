/** The card of the visit at this counter: who it is, how long already, why, what to bring, what was done. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Contact, Instant, NextOne, WaitingRow, WantedShown } from "web/protocol.ts";
import { ofTarget } from "web/wait.ts";
import { stopwatch } from "web/words.ts";
import type { Desk } from "./desk.ts";
import { least } from "./done.ts";
import { noteBand } from "./note.ts";
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
      ${noteBand(desk, contact.ticket, contact.note)}
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
  const line = row ? about(desk, row, row.taken) : "";
  return html`
    ${head(desk, next, "outlined", next.since, under, line)}
    <div class="body">
      ${row ? noteBand(desk, row.ticket, row.note) : nothing}
      ${facts(desk, whyNext(next, row?.taken, words), next.services, brief)}
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
        <h1 class=${services.length > 2
          ? "long"
          : ""}><span class="for-ears">${eyebrow}: </span>${products.title(
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
  const place = who.seat ? "seat" : who.kind;
  const said = [
    who.agreed === null
      ? words.say(`counter.card.who.${place}`)
      : words.say(`counter.card.who.agreed.${place}`, { agreed: words.atTime(who.agreed) }),
    words.say("counter.card.came", { time: words.atTime(taken) }),
  ];
  if (who.appointment && who.agreed === null) said.push(words.say("counter.card.who.late"));
  if (who.language !== words.language) {
    const name = new Intl.DisplayNames(words.language, { type: "language" }).of(who.language);
    said.push(words.say("counter.card.language", { language: name ?? who.language }));
  }
  if (who.missed) said.push(words.say("counter.card.missed", { count: who.missed }));
  return [...said, ...before(desk, who)].join(" ");
}

/** What happened to this visit earlier, so that nobody tells it twice. */
function before(desk: Desk, who: Contact | WaitingRow): string[] {
  const { words, seen: { town } } = desk;
  const said: string[] = [];
  if ("done" in who && who.done.length) {
    const product = products.title(who.done, town, words);
    said.push(words.say("counter.card.done_before", { product }));
  }
  if ("park_reason" in who && who.park_reason) {
    const known = town.park_reasons.find(({ id }) => id === who.park_reason);
    const reason = known ? words.text(known.name) : who.park_reason;
    said.push(words.say("counter.card.was_parked", { reason }));
  }
  if (who.waited_ms >= 60_000) {
    said.push(words.say("counter.card.waited_before", { minutes: words.minutes(who.waited_ms) }));
  }
  return said;
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
