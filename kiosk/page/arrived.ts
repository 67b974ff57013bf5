/** What the hall says to who shows an appointment, when that is not simply a number. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import "web/number-plate.ts";
import type { Instant, Kind } from "web/protocol.ts";
import { qrCode } from "web/qr_code.ts";
import "web/qr-picture.ts";
import { grouped } from "./code.ts";
import { longer } from "./done.ts";
import { heading, refusal } from "./parts.ts";
import { type Scene, told } from "./scene.ts";
import type { Screen } from "./visit.ts";

const MINUTE_MS = 60_000;
const HERE = /^(short|seated) (.+)$/;

/** From when on who comes is not too early. */
function backFrom({ town }: Scene, agreed: Instant): Instant {
  return agreed - (town.check_in?.early_min ?? 0) * MINUTE_MS;
}

export function early(scene: Scene, screen: Screen & { at: "early" }): TemplateResult {
  const { words, visit } = scene;
  const agreed = words.say("kiosk.agreed", { time: words.atTime(screen.agreed) });
  const time = words.atTime(backFrom(scene, screen.agreed));
  return html`
    <div class="notice">
      <span class="picture">${icon("clock")}</span>
      ${heading(words.say("kiosk.early"))}
      <p class="opens">${agreed}.</p>
      <p>${words.say("kiosk.early_choice", { time })}</p>
      ${refusal(scene)}
    </div>
    <div class="buttons">
      ${leave(scene, words.say("kiosk.early_later"))}
      <button
        class="main"
        aria-disabled=${visit.asking}
        @click=${() => scene.checkIn(screen.shown, true)}
      >
        ${words.say(visit.asking ? "kiosk.taking" : "kiosk.early_wait")}
      </button>
    </div>
  `;
}

/** The appointment counts for nothing now, but whoever is here can be helped. */
export function turned(scene: Scene, { why, agreed }: Screen & { at: "turned" }): TemplateResult {
  const { words, kiosk } = scene;
  const when = why === "other_day" && agreed !== null
    ? words.say("kiosk.other_day_when", { day: words.date(agreed), time: words.atTime(agreed) })
    : "";
  return html`
    <div class="notice">
      <span class="picture">${icon("calendar-check")}</span>
      ${heading(words.say(`kiosk.${why}`))} ${when
        ? html`<p class="opens">${capital(when)}.</p>`
        : nothing}
      <p>${words.say("kiosk.still_today")}</p>
    </div>
    <div class="buttons">
      ${kiosk.opening.open
        ? html`
          ${leave(scene, words.say("kiosk.done"))}
          <button class="main" @click=${() => scene.happen({ on: "home" })}>
            ${words.say("kiosk.take_number")} <span class="picture">${icon("arrow-right")}</span>
          </button>
        `
        : only(scene)}
    </div>
  `;
}

/** Who checks in twice sees the number again, as far as the hall knows it. */
export function here(scene: Scene, { detail }: Screen & { at: "here" }): TemplateResult {
  const [, kind, number] = HERE.exec(detail) ?? [];
  return kind ? again(scene, kind as Kind, number) : over(scene);
}

function again(scene: Scene, kind: Kind, number: string): TemplateResult {
  const { words, town } = scene;
  const place = town.places[kind];
  return html`
    <div class="number">
      ${heading(words.say("kiosk.here_already"), "third")}
      <p class="for-ears">${words.say("kiosk.your_number")} ${number}</p>
      <number-plate look="filled" aria-hidden="true" number=${number}></number-plate>
    </div>
    <section class="card place">
      <h2>${told(scene, place.title)}</h2>
      <p>${told(scene, place.detail)}</p>
    </section>
    <div class="buttons">${only(scene)}</div>
  `;
}

function over(scene: Scene): TemplateResult {
  const { words } = scene;
  return html`
    <div class="notice">
      <span class="picture">${icon("circle-check")}</span>
      ${heading(words.say("kiosk.here_over"))}
      <p>${words.say("kiosk.here_over_detail")}</p>
    </div>
    <div class="buttons">${only(scene)}</div>
  `;
}

/** Enough codes were tried: people find an appointment by name. */
export function askHost(scene: Scene): TemplateResult {
  const { words, town } = scene;
  return html`
    <div class="notice">
      <span class="picture">${icon("hand")}</span>
      ${heading(words.say("kiosk.ask_host"))}
      <p>${words.say("kiosk.ask_host_detail")}</p>
      <p>${told(scene, town.help_text)}</p>
    </div>
    <div class="buttons">${only(scene, words.say("kiosk.to_start"))}</div>
  `;
}

/** An appointment that was made here, for later today: the code to come back with. */
export function booked(scene: Scene, screen: Screen & { at: "booked" }): TemplateResult {
  const { words, visit } = scene;
  const time = words.atTime(backFrom(scene, screen.agreed));
  const { booking } = screen;
  return html`
    <div class="made">
      ${heading(words.say("kiosk.agreed", { time: words.atTime(screen.agreed) }), "second")}
      <section class="card">
        <div>
          <h2>${words.say("kiosk.booked_code")}</h2>
          <p class="big-code" aria-label=${[...screen.code].join(" ")}>${grouped(screen.code)}</p>
          <p>${words.say("kiosk.booked_detail", { time })}</p>
        </div>
        <qr-picture src=${qrCode(screen.code)} alt=${words.say("kiosk.booked_qr")}></qr-picture>
      </section>
      ${refusal(scene)}
    </div>
    <div class="targets">
      <button
        class="plain stay"
        aria-disabled=${visit.asking}
        @click=${() => scene.checkIn({ booking }, true)}
      >
        ${words.say(visit.asking ? "kiosk.taking" : "kiosk.early_wait")}
      </button>
      <div class="buttons">${only(scene)} ${longer(scene)}</div>
    </div>
  `;
}

function leave(scene: Scene, text: string): TemplateResult {
  return html`<button class="plain" @click=${() => scene.end()}>${text}</button>`;
}

function only(scene: Scene, text = scene.words.say("kiosk.done")): TemplateResult {
  return html`
    <button class="main" @click=${() => scene.end()}>
      <span class="picture">${icon("check")}</span> ${text}
    </button>
  `;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
