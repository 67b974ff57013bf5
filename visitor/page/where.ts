/** Step 2: where, the hall that has room first comes first. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { otherwise } from "./advice.ts";
import type { Location } from "./api.ts";
import type { Scene } from "./booking_scene.ts";
import { chosenCard } from "./chosen_card.ts";
import { dayAndTime } from "./dates.ts";
import { told } from "./told.ts";

export function where(scene: Scene): TemplateResult {
  const { say, booking } = scene;
  return html`
    ${chosenCard(scene)}
    <h1 tabindex="-1">${say.say("book.where")}</h1>
    <ul class="places">${(booking.locations ?? []).map((each) =>
      html`<li>${place(scene, each)}</li>`
    )}</ul>
    ${otherwise(scene)}
  `;
}

function place({ say, booking, now }: Scene, location: Location): TemplateResult {
  const { hall, name, address, first_free } = location;
  return html`
    <button class="card place" @click=${() => booking.at(hall)}>
      ${icon("map-pin")}
      <span>
        <strong>${told(say, name)}</strong>
        ${say.text(address) ? html`<small>${told(say, address)}</small>` : nothing}
        <span class="free">${first_free
          ? say.say("book.first_free", { when: dayAndTime(say, first_free, now) })
          : say.say("book.none_free")}</span>
      </span>
      ${icon("chevron-right")}
    </button>
  `;
}
