/** A service in a list: onto the ticket with one touch, its sheet with another. */
import { html, type TemplateResult } from "lit";
import { icon, kindIcon } from "web/icon.ts";
import type { ServiceShown } from "web/protocol.ts";
import { minutes } from "web/sums.ts";
import type { Words } from "web/words.ts";
import type { HostDesk } from "./host_desk.ts";

export function serviceRow(desk: HostDesk, each: ServiceShown): TemplateResult {
  const { words } = desk;
  const name = words.text(each.name);
  return html`
    <li class="service">
      <button class="button pick" @click=${() => desk.take(each.id)}>
        ${kindIcon(each.kind)}<span>${name}<small>${usually(words, each.usual_s)}</small></span>
      </button>
      ${sheetButton(desk, each.id, name)}
    </li>
  `;
}

/** "4 min": as the kiosk says it, never in hours. */
export function usually(words: Words, seconds: number): string {
  return words.say("common.minutes_short", { count: minutes(seconds) });
}

export function sheetButton(desk: HostDesk, service: string, name: string): TemplateResult {
  return html`
    <button
      class="button sheet-way"
      aria-label=${desk.words.say("host.sheet.open", { product: name })}
      @click=${() => desk.open({ show: "sheet", service })}
    >${icon("info")}</button>
  `;
}
