/** Step 1, once something is chosen: how many, what to bring, what can be done online, and what goes with it. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { advice } from "./advice.ts";
import { PICTURES } from "./agreed.ts";
import type { Scene } from "./booking_scene.ts";
import { channels, product, proposed, withAmount } from "./draft.ts";
import { serviceCard } from "./service_card.ts";
import { told } from "./told.ts";

const SERVICES_AT_MOST = 5;

export function chosen(scene: Scene): TemplateResult {
  const { say, offer, booking } = scene;
  const { draft, refused } = booking;
  const more = draft.services.length < SERVICES_AT_MOST;
  return html`
    <h1 tabindex="-1">${say.say("book.chosen")}</h1>
    ${draft.services.map(({ service }) => serviceCard(scene, service))}
    ${refused ? advice(scene, refused.code) : nothing}
    ${more ? proposal(scene) : nothing}
    ${more
      ? html`
        <button class="button wide" @click=${() => booking.to("what")}>
          ${icon("plus")} ${say.say("book.add")}
        </button>
      `
      : nothing}
    ${refused ? nothing : html`${how(scene)} ${seat(scene)}`}
    ${offer.services.length === 0 ? nothing : bar(scene)}
  `;
}

/** One at a time, and never again once it was refused. */
function proposal(scene: Scene): TemplateResult | typeof nothing {
  const { say, offer, booking, want } = scene;
  const { draft } = booking;
  const service = proposed(draft, offer);
  if (!service) return nothing;
  const declined = [...draft.declined, service.id];
  return html`
    <section class="card proposal" aria-labelledby="proposal">
      <h2 id="proposal">${say.say("book.also", { service: say.inside(service.name) })}</h2>
      <p class="quiet">${say.say("book.also_text")}</p>
      <div class="two">
        <button
          class="button"
          @click=${() => want(withAmount(draft, offer, service.id, 1))}
        >
          ${icon("plus")} ${say.say("book.also_yes")}
        </button>
        <button class="button" @click=${() => want({ ...draft, declined })}>
          ${say.say("book.also_no")}
        </button>
      </div>
    </section>
  `;
}

/** Only where there is something to choose. */
function how({ say, offer, booking, want }: Scene): TemplateResult | typeof nothing {
  const { draft, wish } = booking;
  const possible = channels(draft, offer);
  if (possible.length < 2) return nothing;
  return html`
    <fieldset>
      <legend>${say.say("book.how")}</legend>
      ${possible.map((channel) =>
        html`
          <label class="choice">
            <input
              type="radio"
              name="channel"
              .checked=${channel === wish.channel}
              @change=${() => want({ ...draft, channel })}
            >
            ${icon(PICTURES[channel])}<span>${say.say(`book.by_${channel}`)}</span>
          </label>
        `
      )}
    </fieldset>
  `;
}

function seat({ say, booking, want }: Scene): TemplateResult | typeof nothing {
  const { draft, wish } = booking;
  if (wish.channel !== "hall") return nothing;
  return html`
    <label class="choice">
      <input
        type="checkbox"
        .checked=${draft.seat}
        @change=${() => want({ ...draft, seat: !draft.seat })}
      >
      ${icon("armchair")}
      <span>${say.say("kiosk.seat")}<small>${say.say("book.seat_text")}</small></span>
    </label>
  `;
}

function bar({ say, booking }: Scene): TemplateResult | typeof nothing {
  const { locations, minutes, refused } = booking;
  if (refused) return nothing;
  const none = locations?.length === 0;
  return html`
    <div class="bar">
      <p role="status">${none
        ? say.say("book.nowhere")
        : minutes === undefined
        ? ""
        : say.say("book.takes", { count: minutes })}</p>
      ${none ? nothing : html`
        <button
          class="button main"
          aria-disabled=${locations ? nothing : "true"}
          @click=${() => booking.next()}
        >
          ${say.say("book.to_time")} ${icon("arrow-right")}
        </button>
      `}
    </div>
  `;
}

/** The names of what is chosen, with how many: on the card of the later steps. */
export function names({ say, offer, booking }: Pick<Scene, "say" | "offer" | "booking">) {
  return booking.draft.services.map(({ service, amount }, at) => {
    const name = product(offer, service)?.name ?? { nl: service };
    const many = amount > 1 ? `, ${say.say("book.times", { count: amount })}` : "";
    return html`${at ? html`<br>` : nothing}${told(say, name)}${many}`;
  });
}
