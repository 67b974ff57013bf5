/** What to do instead of booking: come without an appointment when the hall is open, or call. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { FrontView } from "web/protocol.ts";
import type { Words } from "web/words.ts";
import type { Scene } from "./booking_scene.ts";
import { refusalKey } from "./refusal_key.ts";
import { told } from "./told.ts";

type Known = Pick<Scene, "say" | "offer" | "fronts">;

/** Why what is chosen is not booked, and what then. */
export function advice(scene: Known, code: string): TemplateResult {
  const { say } = scene;
  const walkIn = code === "no_appointment_needed";
  return html`
    <section class="card advice" role="status">
      ${icon(walkIn ? "circle-check" : "info")}
      <div>
        <h2>${say.say(walkIn ? "book.just_come" : refusalKey(code))}</h2>
        ${walkIn ? html`<p>${say.say("book.just_come_text")}</p>` : nothing}
        ${walkIn ? openings(scene) : nothing} ${walkIn ? nothing : phoneLine(scene)}
      </div>
    </section>
  `;
}

/** At the end of a step: no time suits. */
export function otherwise(scene: Known): TemplateResult {
  const { say } = scene;
  return html`
    <section class="otherwise">
      <h2>${say.say("book.otherwise")}</h2>
      <p>${say.say("book.otherwise_walk_in")}</p>
      ${openings(scene)} ${phoneLine(scene)}
    </section>
  `;
}

export function phoneLine({ say, offer }: Pick<Scene, "say" | "offer">) {
  if (!offer.phone) return nothing;
  const number = offer.phone.replace(/[^+\d]/g, "");
  return html`<p>${say.say("book.call")} <a href="tel:${number}">${offer.phone}</a>.</p>`;
}

function openings({ say, fronts }: Known): TemplateResult | typeof nothing {
  if (fronts.length === 0) return nothing;
  return html`<ul class="openings">${
    fronts.map((front) =>
      html`<li><strong>${told(say, front.name)}</strong>: ${opening(say, front)}</li>`
    )
  }</ul>`;
}

function opening(say: Words, { opening, now }: FrontView): string {
  const { open, closes, next_opens } = opening;
  if (open) {
    return closes ? say.say("book.open_until", { time: say.atTime(closes) }) : say.say("book.open");
  }
  if (!next_opens) return say.say("book.shut");
  return say.say("book.opens", { day: say.day(next_opens, now), time: say.atTime(next_opens) });
}
