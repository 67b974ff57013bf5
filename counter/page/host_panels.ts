/** What is opened beside the ticket: every service, and the sheet that tells what one asks of a visitor. */
import { html, nothing, type TemplateResult } from "lit";
import { icon, kindIcon } from "web/icon.ts";
import type { Kind, ServiceShown } from "web/protocol.ts";
import "web/qr-picture.ts";
import type { HostDesk } from "./host_desk.ts";
import { serviceRow, usually } from "./host_services.ts";
import { ofKind } from "./host_tiles.ts";
import { type Able, able, range, waitFor } from "./host_waits.ts";

/** The title of a panel takes the focus when it opens, so that one hears what it is. */
export function panelTop(desk: HostDesk, title: TemplateResult | string): TemplateResult {
  return html`
    <div class="panel-top">
      <h2 tabindex="-1">${title}</h2>
      <button class="button" @click=${() => desk.close()}>
        ${icon("x")}${desk.words.say("common.close")}
      </button>
    </div>
  `;
}

export function services(desk: HostDesk): TemplateResult {
  const { words, seen: { town } } = desk;
  const count = town.short_below_s / 60;
  const list = (kind: Kind) =>
    html`
      <h3>${words.say(`host.give.${kind}`, { count })}</h3>
      <ul class="rows two">${ofKind(town.services, kind).map((each) => serviceRow(desk, each))}</ul>
    `;
  return html`
    ${panelTop(desk, words.say("host.services"))}
    <div class="panel-body" tabindex="-1">${list("short")} ${list("seated")}</div>
  `;
}

export function sheet(desk: HostDesk, id: string): TemplateResult {
  const { words, seen: { town } } = desk;
  const service = town.services.find((each) => each.id === id);
  if (!service) return panelTop(desk, id);
  return html`
    ${panelTop(desk, words.text(service.name))}
    <div class="panel-body sheet" tabindex="-1">
      <p class="length">${kindIcon(service.kind)}${length(desk, service)}</p>
      ${documents(desk, service)} ${price(desk, service)} ${online(desk, service)}
      ${who(desk, service)}
    </div>
    <div class="ways">
      <button class="button" @click=${() => desk.take(id)}>
        ${icon("ticket-plus")}${words.say("host.sheet.take")}
      </button>
    </div>
  `;
}

function length({ words, seen }: HostDesk, service: ServiceShown): string {
  const usual = words.say("host.sheet.usual", {
    place: words.say(`common.${service.kind}`),
    time: usually(words, service.usual_s),
  });
  const further = service.at_most > 1 && service.further_s
    ? words.say("host.sheet.further", { time: usually(words, service.further_s) })
    : "";
  const wait = waitFor(service.kind, [{ service: service.id, amount: 1 }], seen);
  const now = words.say("host.sheet.now", { wait: range(wait, words) });
  return [usual, further, now].filter(Boolean).join(" ");
}

function documents({ words }: HostDesk, { documents }: ServiceShown): TemplateResult {
  return html`
    <section>
      <h3>${words.say("counter.card.documents")}</h3>
      ${documents.length ? nothing : html`<p>${words.say("counter.card.no_documents")}</p>`}
      <ul class="papers">
        ${documents.map((each) =>
          html`<li>${icon("file-check")}<span>${words.text(each)}</span></li>`
        )}
      </ul>
    </section>
  `;
}

function price({ words }: HostDesk, { price }: ServiceShown): TemplateResult | typeof nothing {
  const said = words.text(price);
  if (!said) return nothing;
  return html`
    <section>
      <h3>${words.say("host.sheet.price")}</h3>
      <p>${said}</p>
    </section>
  `;
}

function online({ words }: HostDesk, service: ServiceShown): TemplateResult | typeof nothing {
  const { online, online_qr } = service;
  if (!online) return nothing;
  return html`
    <section class="online">
      <div>
        <h3>${words.say("host.sheet.online")}</h3>
        <p><a href=${online} target="_blank" rel="noreferrer">${online}</a></p>
        <p class="quiet">${words.say("host.sheet.scan")}</p>
      </div>
      ${online_qr
        ? html`
          <qr-picture src=${online_qr} alt=${words.say("host.sheet.qr", {
            address: online,
          })}></qr-picture>
        `
        : nothing}
    </section>
  `;
}

function who({ words, seen: { floor, town } }: HostDesk, { id }: ServiceShown): TemplateResult {
  const here = able(id, floor, town.counters);
  return html`
    <section>
      <h3>${words.say("host.sheet.who")}</h3>
      ${here.length ? nothing : html`<p>${words.say("host.sheet.nobody")}</p>`}
      <ul class="who">
        ${here.map(({ name, person, paused }: Able) =>
          html`<li><b>${name}</b><span>${person}${
            paused
              ? html`
                <small class="quiet">${words.say("host.sheet.paused")}</small>
              `
              : nothing
          }</span></li>`
        )}
      </ul>
    </section>
  `;
}
