/** The top of the host's page: where it is, until when, whether slips come out, and what every screen says now. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { PrinterStatus } from "web/protocol.ts";
import type { Key } from "web/words.ts";
import type { HostDesk } from "./host_desk.ts";
import { signOut } from "./me.ts";

export function top(desk: HostDesk): TemplateResult {
  const { words, seen, now, line } = desk;
  return html`
    <header>
      <p class="place">${icon("door-open")}<b>${words.say("host.title")}</b></p>
      <p class="quiet opening ${seen.floor.opening.open ? "fine" : ""}">${opening(desk)}, ${words
        .text(seen.town.name)}</p>
      ${printer(desk)}
      <connection-state .state=${line.state} .words=${words}></connection-state>
      <time>${words.time(now)}</time>
      <button class="button top-way" @click=${() => desk.open({ show: "paper" })}>
        ${icon("file-text")}${words.say("host.paper.open")}
      </button>
      <button class="button top-way" @click=${signOut}>
        ${icon("log-out")}${words.say("counter.sign_out")}
      </button>
    </header>
  `;
}

function opening({ words, seen }: HostDesk): string {
  const { open, closes } = seen.floor.opening;
  if (!open) return words.say("host.closed");
  return closes
    ? words.say("host.open_until", { time: words.atTime(closes) })
    : words.say("host.open");
}

/** The printer of the first kiosk: that is where slips of this page come out. */
function printer({ words, seen }: HostDesk): TemplateResult | typeof nothing {
  const status = Object.values(seen.kiosk?.printers ?? {})[0];
  if (!status) return nothing;
  const [mood, key] = health(status);
  return html`<p class="printer ${mood}">${icon(mood === "ready" ? "printer" : "triangle-alert")}${
    words.say(key)
  }</p>`;
}

function health({ online, paper, cover }: PrinterStatus): [string, Key] {
  if (!online) return ["late", "host.printer.away"];
  if (cover === "open") return ["late", "host.printer.cover"];
  if (paper === "out") return ["late", "host.printer.out"];
  return paper === "low" ? ["near", "host.printer.low"] : ["ready", "host.printer.ready"];
}

/** What concerns everybody: leave the building, what the screens say, and what to do without the hall. */
export function banners(desk: HostDesk): TemplateResult {
  const { words, seen: { floor: { notices } } } = desk;
  return html`
    <div class="banners" role="status">
      ${notices.evacuation === null ? nothing : html`
        <p class="banner late">
          ${icon("triangle-alert")}<span><b>${words.say("host.evacuation")}</b>
            ${words.say("host.evacuation_more", { time: words.atTime(notices.evacuation) })}</span>
        </p>
      `} ${notices.messages.map((each) =>
        html`
          <p class="banner">
            ${icon("megaphone")}<span><b>${words.say("host.message")}</b> ${words.text(
              each.text,
            )}</span>
          </p>
        `
      )} ${desk.line.state === "away"
        ? html`
          <p class="banner near">
            ${icon("wifi-off")}<span>${desk.busy
              ? words.say("counter.said.waits")
              : words.say("host.away", { letter: desk.seen.town.paper_letter })}</span>
          </p>
        `
        : nothing}
    </div>
  `;
}
