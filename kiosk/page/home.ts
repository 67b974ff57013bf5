/** The first screen: what are you here for, and how many wait. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { GroupShown, Instant, Kind } from "web/protocol.ts";
import { message } from "./message.ts";
import { chosenNames, heading, kindPicture } from "./parts.ts";
import { type Scene, told } from "./scene.ts";
import { waitLabel, waitNow } from "./waits.ts";

const KINDS: readonly Kind[] = ["short", "seated"];
const NOON = 12;
const EVENING = 18;

export function home(scene: Scene): TemplateResult {
  const { words, visit } = scene;
  const more = visit.chosen.length > 0;
  return html`
    <div class="reading">
      <p class="eyebrow">${more ? chosen(scene) : greeting(scene)}</p>
      ${heading(words.say(more ? "kiosk.question_more" : "kiosk.question"))}
      <ul class="waits">${KINDS.map((kind) => wait(scene, kind))}</ul>
      ${message(scene)}
    </div>
    <div class="targets">
      ${languages(scene)} ${more ? toList(scene) : nothing}
      ${more ? nothing : appointment(scene)}
      <ul class="tiles">${scene.town.groups.map((group) => tile(scene, group))}</ul>
      <div class="last">${search(scene)} ${seat(scene)}</div>
    </div>
  `;
}

function chosen(scene: Scene): string {
  return scene.words.say("kiosk.chosen", { services: chosenNames(scene) });
}

function greeting({ words, now, town }: Scene): string {
  const hour = hourIn(town.zone, now);
  if (hour < NOON) return words.say("kiosk.morning");
  return words.say(hour < EVENING ? "kiosk.afternoon" : "kiosk.evening");
}

function hourIn(timeZone: string, now: Instant): number {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "numeric", hourCycle: "h23" });
  return Number(clock.format(now));
}

function wait({ words, kiosk }: Scene, kind: Kind): TemplateResult {
  return html`
    <li>
      ${kindPicture(kind)}
      <span class="kind">${waitLabel(words, kiosk, kind)}</span>
      <strong>${waitNow(words, kiosk, kind)}</strong>
    </li>
  `;
}

function tile(scene: Scene, group: GroupShown): TemplateResult {
  return html`
    <li>
      <button class="tile" @click=${() => scene.happen({ on: "group", group: group.id })}>
        <span class="picture">${icon(group.icon)}</span>
        <span class="named">
          <span class="name">${told(scene, group.name)}</span>
          <span class="detail">${told(scene, group.examples)}</span>
        </span>
      </button>
    </li>
  `;
}

/** Whoever has an appointment comes first; the one filled button of this screen. */
export function appointment({ words, town, happen }: Scene): TemplateResult | typeof nothing {
  if (!town.check_in) return nothing;
  return html`
    <button class="main agreed" @click=${() => happen({ on: "check-in", typed: "" })}>
      <span class="picture">${icon("calendar-check")}</span>
      <span class="named">
        <span class="name">${words.say("kiosk.appointment")}</span>
        <span class="detail">${words.say("kiosk.appointment_detail")}</span>
      </span>
      <span class="picture on">${icon("arrow-right")}</span>
    </button>
  `;
}

function search({ words, happen }: Scene): TemplateResult {
  return html`
    <button class="search" @click=${() => happen({ on: "search" })}>
      <span class="picture">${icon("search")}</span>
      <span class="long">${words.say("kiosk.search")}</span>
      <span class="short">${words.say("kiosk.search_short")}</span>
    </button>
  `;
}

function seat({ words, visit, happen }: Scene): TemplateResult {
  return html`
    <button
      class="seat"
      role="switch"
      aria-checked=${visit.seat}
      @click=${() => happen({ on: "seat", seat: !visit.seat })}
    >
      <span class="picture">${icon("zitten")}</span>
      <span class="named">
        <span class="name">${words.say("kiosk.seat")}</span>
        <span class="detail">${words.say("kiosk.seat_detail")}</span>
      </span>
      <span class="answer" aria-hidden="true">${words.say(
        visit.seat ? "common.yes" : "common.no",
      )}</span>
      <span class="knob" aria-hidden="true"></span>
    </button>
  `;
}

function toList({ words, happen }: Scene): TemplateResult {
  return html`
    <button class="plain to-list" @click=${() => happen({ on: "list" })}>
      <span class="picture">${icon("arrow-left")}</span> ${words.say("kiosk.to_list")}
    </button>
  `;
}

/** Dutch first; the others are a courtesy that a town switches on. */
function languages({ town, visit, words, happen }: Scene): TemplateResult | typeof nothing {
  if (town.languages.length < 2) return nothing;
  return html`
    <div class="languages" role="group" aria-label=${words.say("kiosk.languages")}>
      ${town.languages.map((language) =>
        html`
          <button
            class="plain"
            lang=${language}
            aria-pressed=${visit.language === language}
            @click=${() => happen({ on: "language", language })}
          >
            ${NAMES[language] ?? language}
          </button>
        `
      )}
    </div>
  `;
}

/** Each language calls itself by its own name. */
const NAMES: Readonly<Record<string, string>> = {
  nl: "Nederlands",
  fr: "Français",
  de: "Deutsch",
  en: "English",
};
