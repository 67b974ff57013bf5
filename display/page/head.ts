/** The top line: which hall and zone, the date and the time; and a way to switch the sound on. */
import { html, nothing, type TemplateResult } from "lit";
import { icon, shield } from "web/icon.ts";
import type { Scene } from "./scene.ts";

export function head(scene: Scene): TemplateResult {
  const { say, now, silent } = scene;
  return html`
    <header>
      ${scene.zone.layout === "calls" ? hallAndZone(scene) : zoneAlone(scene)}
      <div class="when">
        ${silent ? soundButton(scene) : html`<span class="date">${say.date(now)}</span>`}
        <span class="clock display">${say.time(now)}</span>
      </div>
    </header>
  `;
}

function hallAndZone({ say, town, zone }: Scene): TemplateResult {
  const name = say.text(zone.name);
  const inside = name.charAt(0).toLocaleLowerCase() + name.slice(1);
  return html`<h1 class="hall">${shield()}<span>${say.text(town.name)}, ${inside}</span></h1>`;
}

function zoneAlone({ say, town, zone }: Scene): TemplateResult {
  const kinds = town.counters.filter((counter) => zone.counters.includes(counter.id));
  const standing = kinds.every((counter) => counter.kind === "standing");
  return html`
    <h1 class="zone display">${standing ? icon("staan") : nothing}<span>${say.text(
      zone.name,
    )}</span></h1>
  `;
}

function soundButton({ say, wake }: Scene): TemplateResult {
  return html`
    <button class="button sound" @click=${wake}>${icon("volume-2")}${say.say(
      "display.sound",
    )}</button>
  `;
}
