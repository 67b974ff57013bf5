/** Pieces that several screens of the kiosk share. */
import { html, nothing, type TemplateResult } from "lit";
import { icon, kindIcon } from "web/icon.ts";
import type { Kind, ServiceShown } from "web/protocol.ts";
import { type Scene, told } from "./scene.ts";
import { minutes, serviceIn } from "web/sums.ts";

export function kindPicture(kind: Kind): TemplateResult {
  return html`<span class="picture">${kindIcon(kind)}</span>`;
}

export function kindName({ words }: Scene, kind: Kind): string {
  return words.say(kind === "short" ? "common.short" : "common.seated");
}

/** "3 mensen wachten", and a sentence of its own for nobody: a visitor never reads a nought. */
export function waiting({ words, kiosk }: Scene, kind: Kind): string {
  const count = kiosk.waiting[kind] ?? 0;
  return count ? words.say("kiosk.waiting", { count }) : words.say("kiosk.nobody_waiting");
}

export function back(scene: Scene): TemplateResult {
  return html`
    <button class="plain back" @click=${() => scene.happen({ on: "back" })}>
      <span class="picture">${icon("arrow-left")}</span> ${scene.words.say("common.back")}
    </button>
  `;
}

/** A heading takes the focus when its screen appears, so that a screen reader begins there. */
export function heading(text: TemplateResult | string, size = ""): TemplateResult {
  return html`<h1 class=${size} tabindex="-1">${text}</h1>`;
}

/** A service to choose: its name, how long it takes and where one is helped. */
export function serviceRow(scene: Scene, service: ServiceShown): TemplateResult {
  const { words } = scene;
  const kind = scene.visit.seat ? "seated" : service.kind;
  const closed = scene.kiosk.opening.by_appointment.includes(service.id);
  const detail = closed
    ? words.say("kiosk.by_appointment")
    : words.say("kiosk.minutes", { count: minutes(service.usual_s) });
  return html`
    <li>
      <button
        class="row"
        @click=${() => scene.happen({ on: "service", service: service.id })}
      >
        ${kindPicture(kind)}
        <span class="named">
          <span class="name">${told(scene, service.name)}</span>
          <span class="detail">${detail}${closed
            ? nothing
            : `, ${lower(kindName(scene, kind))}`}</span>
        </span>
        <span class="picture on">${icon("arrow-right")}</span>
      </button>
    </li>
  `;
}

/** The names of what was put aside, as one phrase. */
export function chosenNames(scene: Scene): string {
  const names = scene.visit.chosen.map(({ service, amount }) => {
    const name = scene.words.text(serviceIn(scene.town, service).name);
    return amount > 1 ? `${amount} × ${name}` : name;
  });
  return names.join(", ");
}

/** Why the ticket was not given, and what to do. */
export function refusal({ visit, words }: Scene): TemplateResult | typeof nothing {
  if (!visit.refused) return nothing;
  return html`
    <p class="refusal" role="alert">
      <span class="picture">${icon("circle-alert")}</span>
      <span>${words.say(`refused.${visit.refused}`)} ${words.say("kiosk.refused_detail")}</span>
    </p>
  `;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
