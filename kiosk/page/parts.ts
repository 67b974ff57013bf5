/** Pieces that several screens of the kiosk share. */
import { html, nothing, type TemplateResult } from "lit";
import { icon, kindIcon } from "web/icon.ts";
import type { Kind, ServiceShown } from "web/protocol.ts";
import { type Scene, told } from "./scene.ts";
import { minutes, serviceIn } from "web/sums.ts";

export type NotNow = "kiosk.no_more" | "kiosk.by_appointment";

export function kindPicture(kind: Kind): TemplateResult {
  return html`<span class="picture">${kindIcon(kind)}</span>`;
}

export function kindName({ words }: Scene, kind: Kind): string {
  return words.say(kind === "short" ? "common.short" : "common.seated");
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
  const why = notNow(scene, service.id);
  const detail = why
    ? words.say(why)
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
          <span class="detail">${detail}${why
            ? nothing
            : `, ${lower(kindName(scene, kind))}`}</span>
        </span>
        <span class="picture on">${icon("arrow-right")}</span>
      </button>
    </li>
  `;
}

/** Why no number can be taken for this service now; nothing when one can. */
export function notNow({ kiosk }: Scene, service: string): NotNow | undefined {
  if (kiosk.full.includes(service)) return "kiosk.no_more";
  return kiosk.opening.by_appointment.includes(service) ? "kiosk.by_appointment" : undefined;
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
