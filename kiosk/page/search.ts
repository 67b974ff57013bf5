/** Searching a service by typing, on the screen's own keys or on a keyboard. */
import { html, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { find } from "web/find.ts";
import { back, heading, serviceRow } from "./parts.ts";
import type { Scene } from "./scene.ts";

/** As on a Belgian keyboard. */
const KEYS = ["azertyuiop", "qsdfghjklm", "wxcvbn"];
/** What fits above the keys; who types on sees fewer. */
const SHOWN_AT_MOST = 4;

export function search(scene: Scene, typed: string): TemplateResult {
  const { words, happen } = scene;
  const found = find(scene.town.services, typed);
  return html`
    <div class="reading">
      ${heading(words.say("kiosk.search_title"), "second")}
      <label class="typing">
        <span class="picture">${icon("search")}</span>
        <span class="for-ears">${words.say("kiosk.search_title")}</span>
        <input
          type="text"
          inputmode="none"
          autocomplete="off"
          spellcheck="false"
          maxlength="40"
          .value=${typed}
          @input=${(event: InputEvent) =>
            happen({ on: "typed", typed: (event.target as HTMLInputElement).value })}
        >
      </label>
      <p class="found" role="status">${outcome(scene, typed, found.length)}</p>
    </div>
    <div class="targets">
      <ul class="rows">
        ${found.slice(0, SHOWN_AT_MOST).map((service) => serviceRow(scene, service))}
      </ul>
      ${keys(scene, typed)}
      <div class="buttons">${back(scene)}</div>
    </div>
  `;
}

function outcome({ words }: Scene, typed: string, count: number): string {
  if (typed.trim() === "") return words.say("kiosk.search_hint");
  return count ? words.say("kiosk.search_found", { count }) : words.say("kiosk.search_nothing");
}

function keys({ words, happen }: Scene, typed: string): TemplateResult {
  const type = (text: string) => () => happen({ on: "typed", typed: text });
  const letter = (key: string) =>
    html`<button class="key" @click=${type(typed + key)}>${key}</button>`;
  const [first, second, third] = KEYS.map((row) => [...row].map(letter));
  return html`
    <div class="keys" role="group" aria-label=${words.say("kiosk.keyboard")}>
      ${first} ${second} ${third}
      <button class="key wide" @click=${type(typed + " ")}>${words.say("kiosk.space")}</button>
      <button class="key wide" @click=${type(typed.slice(0, -1))}>
        <span class="picture">${icon("delete")}</span> ${words.say("kiosk.erase")}
      </button>
    </div>
  `;
}
