/** One service: what to bring, how many, standing or sitting, and the one way on. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { ServiceShown } from "web/protocol.ts";
import "web/qr-picture.ts";
import { choice } from "./choice.ts";
import { wanted } from "./flow.ts";
import { back, heading, notNow, refusal } from "./parts.ts";
import { anotherDay, onlyByAppointment, takeRoom } from "./room.ts";
import { has, type Scene, told } from "./scene.ts";
import type { Screen } from "./visit.ts";
import { minutes, seatedFrom, serviceIn, usualSeconds } from "web/sums.ts";

export function service(scene: Scene, screen: Screen & { at: "service" }): TemplateResult {
  const { service: id, amount } = screen;
  const shown = serviceIn(scene.town, id);
  const why = notNow(scene, id);
  return html`
    <div class="read">
      <div class="head">
        <p class="eyebrow">${price(scene, shown, amount)}</p>
        ${heading(told(scene, shown.name), "second")}
      </div>
      ${online(scene, shown)} ${why === "kiosk.by_appointment"
        ? onlyByAppointment(scene, screen)
        : nothing}
      ${why === "kiosk.no_more" ? noMoreToday(scene, shown) : nothing}
      ${needed(scene, shown)}
    </div>
    <div class="act">
      ${why
        ? html`
          ${why === "kiosk.by_appointment" ? anotherDay(scene, id) : nothing} ${refusal(scene)}
          <div class="buttons">
            ${back(scene)} ${why === "kiosk.by_appointment" ? takeRoom(scene, screen) : nothing}
          </div>
        `
        : ask(scene, shown, amount)}
    </div>
  `;
}

function ask(scene: Scene, shown: ServiceShown, amount: number): TemplateResult {
  const { visit, town } = scene;
  const first = visit.chosen.length === 0;
  return html`
    ${shown.at_most > 1 ? howMany(scene, shown, amount) : nothing}
    ${choice(scene, wanted(visit, town))} ${refusal(scene)}
    ${first ? another(scene) : nothing}
    <div class="buttons">${back(scene)} ${first ? take(scene) : add(scene)}</div>
  `;
}

function price({ words, town }: Scene, shown: ServiceShown, amount: number): string {
  const count = minutes(usualSeconds([{ service: shown.id, amount }], town));
  if (!has(shown.price)) return words.say("kiosk.minutes", { count });
  return `${words.text(shown.price)}, ${words.say("kiosk.lasts", { count })}`;
}

function online(scene: Scene, shown: ServiceShown): TemplateResult | typeof nothing {
  if (!shown.online || !shown.online_qr) return nothing;
  const { words } = scene;
  const detail = words.say(notNow(scene, shown.id) ? "kiosk.online_only" : "kiosk.online_detail");
  return html`
    <section class="card online">
      <div>
        <h2>${words.say("kiosk.online")}</h2>
        <p>${detail}</p>
      </div>
      <qr-picture
        src=${shown.online_qr}
        alt=${words.say("kiosk.online_qr", { address: shown.online })}
      ></qr-picture>
    </section>
  `;
}

function needed(scene: Scene, shown: ServiceShown): TemplateResult {
  const documents = shown.documents.map((document) =>
    html`<li><span class="picture">${icon("check")}</span><span>${
      told(scene, document)
    }</span></li>`
  );
  return html`
    <section class="card needed">
      <h2>${scene.words.say("kiosk.needed")}</h2>
      ${documents.length
        ? html`<ul>${documents}</ul>`
        : html`<p>${scene.words.say("kiosk.nothing_needed")}</p>`}
    </section>
  `;
}

function howMany(scene: Scene, shown: ServiceShown, amount: number): TemplateResult {
  const { words } = scene;
  const from = seatedFrom(shown, scene.town);
  return html`
    <section class="card amount">
      <h2 id="how-many">${has(shown.how_many)
        ? told(scene, shown.how_many)
        : words.say("kiosk.amount")}</h2>
      ${stepper(scene, shown, amount)}
      ${from
        ? html`<p class="detail">${words.say("kiosk.seated_from", { count: from })}</p>`
        : nothing}
    </section>
  `;
}

function stepper(scene: Scene, shown: ServiceShown, amount: number): TemplateResult {
  const by = (step: 1 | -1) => () => scene.happen({ on: "amount", service: shown.id, by: step });
  return html`
    <div class="stepper" role="group" aria-labelledby="how-many">
      <button aria-label=${scene.words.say("kiosk.fewer")} ?disabled=${amount <= 1} @click=${by(
        -1,
      )}>
        ${icon("minus")}
      </button>
      <output aria-live="polite">${amount}</output>
      <button aria-label=${scene.words.say(
        "kiosk.more",
      )} ?disabled=${amount >= shown.at_most} @click=${by(1)}>
        ${icon("plus")}
      </button>
    </div>
  `;
}

/** What can be done instead: online where that exists, else people know. */
function noMoreToday({ words }: Scene, { online }: ServiceShown): TemplateResult {
  return html`
    <section class="card full-today">
      <span class="picture">${icon("calendar-check")}</span>
      <div>
        <h2>${words.say("kiosk.no_more")}</h2>
        <p>${words.say(online ? "kiosk.no_more_online" : "kiosk.no_more_detail")}</p>
      </div>
    </section>
  `;
}

export function another({ words, happen }: Scene): TemplateResult {
  return html`
    <button class="plain another" @click=${() => happen({ on: "another" })}>
      <span class="picture">${icon("plus")}</span> ${words.say("kiosk.another")}
    </button>
  `;
}

function add({ words, happen }: Scene): TemplateResult {
  return html`
    <button class="main" @click=${() => happen({ on: "add" })}>
      ${words.say("kiosk.add")} <span class="picture">${icon("arrow-right")}</span>
    </button>
  `;
}

/** The one filled button: from here on the visitor has a number. */
export function take(scene: Scene): TemplateResult {
  const { visit, words } = scene;
  return html`
    <button class="main" aria-disabled=${visit.asking} @click=${() => scene.take()}>
      ${words.say(visit.asking ? "kiosk.taking" : "kiosk.take")}
      ${visit.asking ? nothing : html`<span class="picture">${icon("arrow-right")}</span>`}
    </button>
  `;
}
