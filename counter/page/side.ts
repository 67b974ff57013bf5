/** What stands at the right of the work, or covers it on a narrow page: the floor, or the open panel. */
import { html, nothing, type TemplateResult } from "lit";
import "./appointment_finder.ts";
import "./appointment_maker.ts";
import "./change.ts";
import { papers, visit } from "./card.ts";
import { chosen } from "./chosen.ts";
import type { Desk } from "./desk.ts";
import "./find.ts";
import { happened } from "./foot.ts";
import { way, ways } from "./heading.ts";
import "./make.ts";
import "./note.ts";
import { options } from "./options.ts";
import { panelHead } from "./panel.ts";
import "./serve.ts";
import "./transfer.ts";
import { lists } from "./waiting.ts";

export function side(desk: Desk): TemplateResult {
  switch (desk.panel) {
    case "make":
      return html`<ticket-maker .desk=${desk}></ticket-maker>`;
    case "serve":
      return html`<visitor-here .desk=${desk}></visitor-here>`;
    case "book":
      return booking(desk);
    case "agenda":
      return html`<appointment-finder .desk=${desk} @close=${close(desk)}></appointment-finder>`;
    case "find":
      return html`<number-finder .desk=${desk}></number-finder>`;
    case "change":
      return html`<visit-changer .desk=${desk}></visit-changer>`;
    case "note":
      return html`<note-writer .desk=${desk}></note-writer>`;
    case "transfer":
      return html`<pass-on .desk=${desk}></pass-on>`;
    case "park":
    case "away":
      return options(desk, desk.panel);
    case "more":
      return more(desk);
    default:
      return floor(desk);
  }
}

const close = (desk: Desk) => (): void => desk.show("none");

/** With somebody here it is for the next visit, and knows what this one was about. */
function booking(desk: Desk): TemplateResult {
  const { contact } = desk.view;
  const prefilled = contact && {
    services: contact.services,
    note: contact.note ?? "",
    appointment: contact.appointment,
  };
  const title = contact ? "booking.follow_up" : "counter.action.book";
  return html`
    <appointment-maker
      .desk=${desk}
      .prefilled=${prefilled ?? undefined}
      .heading=${desk.words.say(title, { number: contact?.number ?? "" })}
      @close=${close(desk)}
    ></appointment-maker>
  `;
}

function floor(desk: Desk): TemplateResult {
  const close = desk.panel === "lists" ? panelHead(desk, "counter.lists.title") : nothing;
  return html`
    ${close} ${lists(desk)}
    <div class="below">
      <div class="hinting">${chosen(desk)} ${desk.who ? nothing : way(desk, "palette")}</div>
      <div class="floor-ways">${way(desk, "make")} ${way(desk, "find")}</div>
    </div>
  `;
}

/** On a narrow page: what the card leaves out. */
function more(desk: Desk): TemplateResult {
  const { contact } = desk.view;
  return html`
    ${panelHead(desk, "counter.action.more")}
    ${contact
      ? html`<div class="body">${papers(desk, contact.services)} ${visit(desk, contact)}</div>`
      : nothing}
    <div class="floor-ways">
      ${contact
        ? html`${way(desk, "change")} ${way(desk, "note")} ${way(desk, "print")}`
        : way(desk, "serve")} ${way(desk, "book")} ${way(desk, "agenda")} ${way(
          desk,
          "make",
        )} ${way(desk, "find")} ${ways(desk)} ${way(
          desk,
          "palette",
        )} ${way(desk, "keys")}
    </div>
    ${happened(desk, true)}
  `;
}
