/** Step 1: what the visitor comes for, by searching or by group. */
import { html, nothing, type TemplateResult } from "lit";
import { find } from "web/find.ts";
import { icon } from "web/icon.ts";
import { isLanguage } from "web/words.ts";
import type { Group, Product } from "./api.ts";
import type { Scene } from "./booking_scene.ts";
import { told } from "./told.ts";

/** Each language in itself, for who reads no other. */
const OWN_NAME = { nl: "Nederlands", fr: "Français", de: "Deutsch", en: "English" };

export function what(scene: Scene): TemplateResult {
  const { say, offer, booking, typed } = scene;
  return html`
    ${languages(scene)}
    <h1 tabindex="-1">${say.say(
      booking.draft.services.length ? "book.what_more" : "book.what",
    )}</h1>
    ${say.language === "nl" ? nothing : html`<p class="quiet">${say.say("kiosk.translation")}</p>`}
    ${searchBox(scene)}
    ${typed.trim()
      ? results(scene)
      : html`<ul class="groups">${offer.groups.map((each) => group(scene, each))}</ul>`}
  `;
}

function searchBox({ say, typed, type }: Scene): TemplateResult {
  return html`
    <div class="search">
      ${icon("search")}
      <input
        type="search"
        aria-label=${say.say("book.search")}
        placeholder=${say.say("book.search")}
        autocomplete="off"
        .value=${typed}
        @input=${(event: InputEvent) => type((event.target as HTMLInputElement).value)}
      >
    </div>
  `;
}

function results(scene: Scene): TemplateResult {
  const { say, offer, typed } = scene;
  const found = find(offer.services, typed, say.language);
  const count = found.length;
  return html`
    <p role="status" class="quiet">${count
      ? say.say("kiosk.search_found", { count })
      : say.say("book.search_nothing")}</p>
    <ul class="rows">${found.map((each) => row(scene, each))}</ul>
    ${count ? nothing : phone(scene)}
  `;
}

function group(scene: Scene, { id, name, examples, icon: picture }: Group): TemplateResult {
  const { say, offer } = scene;
  const mine = offer.services.filter((each) => each.group === id);
  if (mine.length === 0) return html``;
  return html`
    <li>
      <details class="card" name="group">
        <summary>
          ${icon(picture)}
          <span><strong>${told(say, name)}</strong><small>${told(say, examples)}</small></span>
          ${icon("chevron-down")}
        </summary>
        <ul class="rows">${mine.map((each) => row(scene, each))}</ul>
      </details>
    </li>
  `;
}

function row({ say, choose }: Scene, service: Product): TemplateResult {
  return html`
    <li>
      <button class="row" @click=${() => choose(service.id)}>
        <span>${told(say, service.name)}${service.short && !service.bookable
          ? html`<small>${say.say("book.without")}</small>`
          : nothing}</span>
        ${icon("chevron-right")}
      </button>
    </li>
  `;
}

function phone({ say, offer }: Scene): TemplateResult | typeof nothing {
  if (!offer.phone) return nothing;
  return html`<p>${say.say("book.call")} <a href="tel:${
    offer.phone.replace(/[^+\d]/g, "")
  }">${offer.phone}</a></p>`;
}

function languages({ say, offer, speak }: Scene): TemplateResult | typeof nothing {
  const spoken = offer.languages.filter(isLanguage);
  if (spoken.length < 2) return nothing;
  return html`
    <nav class="languages" aria-label=${say.say("book.languages")}>${spoken.map((each) =>
      html`
        <button
          class="link"
          lang=${each}
          aria-pressed=${String(each === say.language)}
          @click=${() => speak(each)}
        >
          ${OWN_NAME[each]}
        </button>
      `
    )}</nav>
  `;
}
