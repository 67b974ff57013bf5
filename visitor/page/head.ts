/** What stands above every step of a booking: the way back, where one is, and that the line is away. */
import { html, nothing, type TemplateResult } from "lit";
import { icon, shield } from "web/icon.ts";
import type { Words } from "web/words.ts";
import type { Booking } from "./flow.ts";

interface Head {
  readonly say: Words;
  readonly booking: Booking | undefined;
  readonly away: boolean;
  back(): void;
}

export function head({ say, booking, away, back }: Head): TemplateResult {
  const step = booking?.step ?? "what";
  return html`
    <header>
      ${step === "what" || step === "done" ? shield() : html`
        <button class="back" aria-label=${say.say("common.back")} @click=${back}>
          ${icon("arrow-left")}
        </button>
      `}
      <p class="title">${say.say("book.title")}</p>
      ${booking && step !== "done"
        ? html`<p class="step">${say.say("book.step", standing(booking))}</p>`
        : nothing}
      <div role="status" class="news">${away
        ? html`<p class="away">${icon("wifi-off")} ${say.say("book.away")}</p>`
        : nothing}</div>
    </header>
  `;
}

/** The place is a step only where there is one to choose. */
function standing({ step, places, locations }: Booking): { now: number; of: number } {
  const of = places || !locations ? 4 : 3;
  const now = { what: 1, chosen: 1, where: 2, when: of - 1, who: of, done: of }[step];
  return { now, of };
}
