/** Left on the host's page: search, the services that come most, and the ticket in two touches. */
import { html, nothing, type TemplateResult } from "lit";
import { find } from "web/find.ts";
import { icon, kindIcon } from "web/icon.ts";
import type { Kind, ServiceShown } from "web/protocol.ts";
import type { HostDesk } from "./host_desk.ts";
import { isNumber } from "./host_numbers.ts";
import "./host_results.ts";
import type { NumberResults } from "./host_results.ts";
import { serviceRow } from "./host_services.ts";
import { tiles } from "./host_tiles.ts";
import { ticket } from "./host_ticket.ts";
import { ordered } from "./order.ts";

export function give(desk: HostDesk): TemplateResult {
  const { words, typed } = desk;
  return html`
    <h2 class="for-ears">${words.say("host.give.title")}</h2>
    <form class="search" role="search" @submit=${(event: SubmitEvent) => first(event, desk)}>
      ${icon("search")}
      <input
        type="search"
        autocomplete="off"
        spellcheck="false"
        maxlength="40"
        aria-label=${words.say("host.search")}
        placeholder=${words.say("host.search")}
        .value=${typed}
        @input=${(event: InputEvent) => desk.type((event.target as HTMLInputElement).value)}
      >
      ${typed
        ? html`
          <button
            type="button"
            class="button clear"
            aria-label=${words.say("host.search_clear")}
            @click=${() => desk.type("")}
          >${icon("x")}</button>
        `
        : nothing}
    </form>
    <div class="offer" tabindex="-1">
      ${!typed.trim()
        ? offer(desk)
        : isNumber(typed)
        ? html`<number-results .desk=${desk} .typed=${typed}></number-results>`
        : results(desk)}
    </div>
    <section class="card ticket" aria-label=${words.say("host.give.ticket")}>${ticket(
      desk,
    )}</section>
  `;
}

/** Enter takes the first service found, or opens the first visit. */
function first(event: SubmitEvent, desk: HostDesk): void {
  event.preventDefault();
  const beside = (event.target as HTMLElement).nextElementSibling!;
  if (isNumber(desk.typed)) {
    return void beside.querySelector<NumberResults>("number-results")?.first();
  }
  const [best] = found(desk);
  if (best) desk.take(best.id);
}

const found = ({ seen, typed, words }: HostDesk): readonly ServiceShown[] =>
  find(seen.town.services, typed, words.language);

function offer(desk: HostDesk): TemplateResult {
  const { words, seen, used } = desk;
  const minutes = seen.town.short_below_s / 60;
  const ready = (kind: Kind) =>
    tiles(seen.town.services, kind, used).map((each) => tile(desk, each));
  return html`
    <h3>${words.say("host.give.short", { count: minutes })}</h3>
    <div class="tiles">${ready("short")}</div>
    <h3>${words.say("host.give.seated", { count: minutes })}</h3>
    <div class="tiles">
      ${ready("seated")}
      <button class="button tile" @click=${() => desk.open({ show: "services" })}>
        <span>${words.say("host.give.other")}</span>${icon("chevron-right")}
      </button>
    </div>
  `;
}

function tile(desk: HostDesk, each: ServiceShown): TemplateResult {
  const chosen = ordered(desk.order, each.id) > 0;
  return html`
    <button
      class="button tile"
      aria-pressed=${chosen}
      @click=${() => desk.want(each.id, chosen ? 0 : 1)}
    >
      <span>${desk.words.text(each.name)}</span>${kindIcon(each.kind)}
    </button>
  `;
}

function results(desk: HostDesk): TemplateResult {
  const matches = found(desk);
  return html`
    <p class="for-ears" role="status">${desk.words.say("host.found", { count: matches.length })}</p>
    ${matches.length ? nothing : html`<p class="quiet none">${desk.words.say("host.none")}</p>`}
    <ul class="rows">${matches.map((each) => serviceRow(desk, each))}</ul>
  `;
}
