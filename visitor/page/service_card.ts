/** A chosen service: how many of it, what to bring, what it costs, and whether it can be done online instead. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Product } from "./api.ts";
import type { Scene } from "./booking_scene.ts";
import { product, withAmount } from "./draft.ts";
import { told } from "./told.ts";

export function serviceCard(scene: Scene, id: string): TemplateResult | typeof nothing {
  const { say, offer } = scene;
  const service = product(offer, id);
  if (!service) return nothing;
  return html`
    <section class="card service" aria-labelledby="service-${id}">
      <div class="top">
        <h2 id="service-${id}">${told(say, service.name)}</h2>
        ${remove(scene, service)}
      </div>
      ${service.at_most > 1 ? amount(scene, service) : nothing}
      ${papers(scene, service)}
      ${say.text(service.price)
        ? html`<p class="fact"><span>${say.say("book.price")}</span> ${
          told(say, service.price)
        }</p>`
        : nothing}
      ${online(scene, service)}
    </section>
  `;
}

function remove({ say, offer, booking, want }: Scene, service: Product): TemplateResult {
  return html`
    <button
      class="link"
      aria-label=${say.say("kiosk.remove", { service: say.text(service.name) })}
      @click=${() => want(withAmount(booking.draft, offer, service.id, 0))}
    >
      ${say.say("book.remove")}
    </button>
  `;
}

function amount(scene: Scene, service: Product): TemplateResult {
  const { say, offer, booking, want } = scene;
  const chosen = booking.draft.services.find((each) => each.service === service.id);
  const count = chosen?.amount ?? 1;
  const named = { service: say.text(service.name) };
  const set = (to: number) => () => want(withAmount(booking.draft, offer, service.id, to));
  const [least, most] = [count <= 1, count >= service.at_most];
  return html`
    <div class="amount">
      <span id="how-many-${service.id}">${say.text(service.how_many)
        ? told(say, service.how_many)
        : say.say("kiosk.amount")}</span>
      <div class="stepper" role="group" aria-labelledby="how-many-${service.id}">
        <button
          class="button"
          aria-label=${say.say("kiosk.fewer_of", named)}
          aria-disabled=${least ? "true" : nothing}
          @click=${least ? nothing : set(count - 1)}
        >
          ${icon("minus")}
        </button>
        <output aria-live="polite">${count}</output>
        <button
          class="button"
          aria-label=${say.say("kiosk.more_of", named)}
          aria-disabled=${most ? "true" : nothing}
          @click=${most ? nothing : set(count + 1)}
        >
          ${icon("plus")}
        </button>
      </div>
    </div>
  `;
}

function papers({ say }: Scene, service: Product): TemplateResult | typeof nothing {
  if (service.documents.length === 0) return nothing;
  return html`
    <h3>${say.say("book.bring")}</h3>
    <ul class="papers">${service.documents.map((paper) =>
      html`<li>${icon("check")}${told(say, paper)}</li>`
    )}</ul>
  `;
}

function online({ say }: Scene, { online, name }: Product): TemplateResult | typeof nothing {
  if (!online) return nothing;
  const label = `${say.say("book.online_link")}: ${say.text(name)}`;
  return html`
    <p class="online">${say.say("book.online")}
      <a href=${online} aria-label=${label}>${say.say("book.online_link")}</a></p>
  `;
}
