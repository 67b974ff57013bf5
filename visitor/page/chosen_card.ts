/** The card above the later steps: what was chosen, how long and where, and the way to change it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Scene } from "./booking_scene.ts";
import { names } from "./chosen.ts";
import { told } from "./told.ts";

export function chosenCard(scene: Scene): TemplateResult {
  const { say, booking } = scene;
  return html`
    <section class="card summary" aria-label=${say.say("book.chosen")}>
      <p class="name">${names(scene)}</p>
      <button class="link" @click=${() => booking.to("chosen")}>${say.say("book.change")}</button>
      <p class="facts">${minutes(scene)}${place(scene)}</p>
    </section>
  `;
}

function minutes({ say, booking }: Scene): string {
  return booking.minutes === undefined ? "" : say.say("common.minutes", { count: booking.minutes });
}

function place({ say, booking }: Scene) {
  const { location, wish } = booking;
  if (wish.channel !== "hall") return `, ${say.say(`book.by_${wish.channel}`).toLowerCase()}`;
  return location ? html`, ${told(say, location.name)}` : nothing;
}
