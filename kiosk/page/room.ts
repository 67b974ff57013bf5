/** A service that is by appointment only now: today's first free time, another day by phone, or the host. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Instant } from "web/protocol.ts";
import { qrCode } from "web/qr_code.ts";
import "web/qr-picture.ts";
import type { Scene } from "./scene.ts";
import type { Screen } from "./visit.ts";

type OfService = Screen & { at: "service" };

/** The time on offer: what the hall named last, as long as it is to come; null when today has none. */
export function room({ kiosk, now }: Scene, { service, next }: OfService): Instant | null {
  const offered = next === undefined ? kiosk.free_today[service] ?? null : next;
  return offered !== null && offered > now ? offered : null;
}

export function onlyByAppointment(scene: Scene, screen: OfService): TemplateResult {
  return html`
    <section class="card appointment">
      <span class="picture">${icon("calendar-check")}</span>
      <div>${said(scene, screen)}</div>
    </section>
  `;
}

/** Nothing at all where a service cannot be booked: people look for a moment together with the visitor. */
function said(scene: Scene, screen: OfService): TemplateResult {
  const { words, kiosk } = scene;
  const free = room(scene, screen);
  if (free !== null) {
    const gone = screen.next !== undefined;
    return html`
      <h2>${words.say("kiosk.room_today", { time: words.atTime(free) })}</h2>
      <p role="status">${words.say(gone ? "kiosk.room_gone" : "kiosk.room_today_detail")}</p>
    `;
  }
  const bookable = screen.service in kiosk.free_today;
  return html`
    <h2>${words.say(bookable ? "kiosk.room_none" : "kiosk.by_appointment")}</h2>
    <p>${words.say("kiosk.by_appointment_detail")}</p>
  `;
}

/** The booking page at this very service, where phones reach the hall. */
export function anotherDay({ words, town, kiosk }: Scene, service: string) {
  if (!town.public_url || !(service in kiosk.free_today)) return nothing;
  const hall = encodeURIComponent(town.hall);
  const address = `${town.public_url}/appointment?service=${
    encodeURIComponent(service)
  }&hall=${hall}`;
  return html`
    <section class="card online another-day">
      <div>
        <h2>${words.say("kiosk.room_other")}</h2>
        <p>${words.say("kiosk.room_other_detail")}</p>
      </div>
      <qr-picture src=${qrCode(address)} alt=${words.say("kiosk.room_other_qr")}></qr-picture>
    </section>
  `;
}

export function takeRoom(scene: Scene, screen: OfService): TemplateResult | typeof nothing {
  const free = room(scene, screen);
  if (free === null) return nothing;
  const { words, visit } = scene;
  return html`
    <button
      class="main"
      aria-disabled=${visit.asking}
      @click=${() => scene.book(screen.service, free)}
    >
      ${words.say(visit.asking ? "kiosk.taking" : "kiosk.room_take")}
      ${visit.asking ? nothing : html`<span class="picture">${icon("arrow-right")}</span>`}
    </button>
  `;
}
