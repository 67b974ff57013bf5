/** The ticket that the host makes: how many, standing or seated, on paper or told; then its number. */
import { html, nothing, type TemplateResult } from "lit";
import { icon, kindIcon } from "web/icon.ts";
import type { Kind, Wanted } from "web/protocol.ts";
import { qrCode } from "web/qr_code.ts";
import "web/qr-picture.ts";
import { kindOf } from "web/sums.ts";
import type { HostDesk } from "./host_desk.ts";
import { sheetButton } from "./host_services.ts";
import { range, waitFor } from "./host_waits.ts";
import { ordered } from "./order.ts";
import { stepper } from "./parts.ts";

export function ticket(desk: HostDesk): TemplateResult {
  if (desk.given) return given(desk);
  return Object.keys(desk.order.amounts).length ? order(desk) : waiting(desk);
}

function waiting(desk: HostDesk): TemplateResult {
  return html`
    <p class="invite">${desk.words.say("host.give.invite")}</p>
    <p class="quiet">${desk.words.say("host.give.invite_more")}</p>
    ${said(desk)}
  `;
}

function order(desk: HostDesk): TemplateResult {
  const { words, seen, order: { amounts, seat }, ready } = desk;
  const wanted = Object.entries(amounts).map(([service, amount]) => ({ service, amount }));
  const kind = kindOf(wanted, seat, seen.town);
  const long = kindOf(wanted, false, seen.town) === "seated";
  const giving = (slip: boolean) => () => ready && desk.give(slip);
  return html`
    <ul class="wanted">${wanted.map(({ service }) => wantedRow(desk, service))}</ul>
    ${seen.town.languages.length > 1 ? languages(desk) : nothing}
    <div class="kinds" role="group" aria-label=${words.say("host.give.where")}>
      ${kindButton(desk, "short", kind, long, long ? [] : wanted)} ${kindButton(
        desk,
        "seated",
        kind,
        false,
        long ? wanted : [],
      )}
    </div>
    ${said(desk)}
    <div class="ways">
      <button class="button" @click=${giving(false)} aria-disabled=${ready ? nothing : "true"}>
        ${words.say("host.give.no_slip")}
      </button>
      <button class="button main" @click=${giving(true)} aria-disabled=${ready ? nothing : "true"}>
        ${icon("printer")}${words.say("host.give.go")}
      </button>
    </div>
  `;
}

function wantedRow(desk: HostDesk, id: string): TemplateResult {
  const { words, seen: { town, floor } } = desk;
  const service = town.services.find((each) => each.id === id);
  if (!service) return html`<li>${id}</li>`;
  const product = words.text(service.name);
  const change = (to: number) => desk.want(id, to);
  const amount = ordered(desk.order, id);
  const stopped = floor.limits[id] === 0;
  return html`
    <li>
      <span class="what"><b>${product}</b>${stopped
        ? html`<small class="near">${words.say("host.give.full")}</small>`
        : nothing}</span>
      ${sheetButton(desk, id, product)}
      ${stepper({ product, amount, least: 0, most: service.at_most, change, words })}
    </li>
  `;
}

function languages(desk: HostDesk): TemplateResult {
  const { words, seen: { town } } = desk;
  const name = new Intl.DisplayNames(words.language, { type: "language" });
  return html`
    <div class="languages" role="group" aria-label=${words.say("host.give.language")}>
      ${town.languages.map((each) =>
        html`
          <button
            class="button"
            aria-pressed=${desk.language === each}
            @click=${() => desk.speak(each)}
          >${name.of(each) ?? each}</button>
        `
      )}
    </div>
  `;
}

/** Where this visit waits follows from its length; who wants to sit may, and nobody stands for long. */
function kindButton(
  desk: HostDesk,
  kind: Kind,
  now: Kind,
  never: boolean,
  wanted: readonly Wanted[],
): TemplateResult {
  const { words, seen } = desk;
  return html`
    <button
      class="button kind"
      aria-pressed=${now === kind}
      aria-disabled=${never ? "true" : nothing}
      @click=${() => never || desk.sit(kind === "seated")}
    >
      ${kindIcon(kind)}
      <span><b>${words.say(`common.${kind}`)}</b>
        <small>${never
          ? words.say("host.give.too_long")
          : range(waitFor(kind, wanted, seen), words)}</small></span>
    </button>
  `;
}

function given(desk: HostDesk): TemplateResult {
  const { words, seen, given } = desk;
  const { number, kind, ticket, link } = given!.ticket;
  const { public_url } = seen.town;
  return html`
    <div class="given" role="status">
      <number-plate number=${number} look="filled"></number-plate>
      <div>
        <p class="for-ears">${words.say("host.given.number", { number })}</p>
        <p><b>${words.text(seen.town.places[kind].title)}</b></p>
        <p>${range(seen.floor.expected[kind], words)}</p>
        <p class="quiet">${slipState(desk, ticket)}</p>
      </div>
      ${link && public_url
        ? html`
          <qr-picture src=${qrCode(`${public_url}${link}`)} alt=${words.say(
            "host.given.qr",
          )}></qr-picture>
        `
        : nothing}
    </div>
    ${said(desk)}
    <div class="ways even">
      <button class="button" @click=${() => desk.takeBack()} aria-disabled=${desk.ready
        ? nothing
        : "true"}>
        ${words.say("host.given.mistake")}
      </button>
      <button class="button" @click=${() => desk.open({ show: "visit", number })}>
        ${words.say("host.open_number", { number })}
      </button>
    </div>
  `;
}

function slipState(desk: HostDesk, ticket: string): string {
  const { words, seen, given } = desk;
  if (!given?.slip) return words.say("host.given.told");
  const row = seen.floor.recent.find((each) => each.ticket === ticket);
  return words.say(`host.slip.${row?.slip ?? "none"}`);
}

/** What just happened, or why it did not; only where the ticket is what one looks at. */
function said(desk: HostDesk): TemplateResult {
  const told = desk.panel.show === "floor" ? desk.said : null;
  return saidOf(told);
}

export function saidOf(told: HostDesk["said"]): TemplateResult {
  const of = (tone: string) => told?.tone === tone ? told.text : "";
  return html`
    <p class="quiet said" role="status">${of("done")}</p>
    <p class="refused" role="alert">${of("refused")}</p>
  `;
}
