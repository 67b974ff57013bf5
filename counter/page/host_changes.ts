/** Changing a visit: what for and how many, a seat, and the promise. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Asked, VisitFound } from "web/protocol.ts";
import { changing, type Draft, promised } from "./host_change.ts";
import type { HostDesk } from "./host_desk.ts";
import { stepper } from "./parts.ts";
import * as products from "./products.ts";

export function changes(
  desk: HostDesk,
  visit: VisitFound,
  draft: Draft,
  change: (to: Draft) => void,
  save: (command: Asked) => void,
): TemplateResult {
  const { words, ready } = desk;
  const command = changing(draft, visit);
  const able = ready && command !== null;
  return html`
    <section class="change">
      <h3>${words.say("host.change.title")}</h3>
      <ul class="rows">${wanted(draft).map((id) => productRow(desk, id, draft, change))}</ul>
      <div class="pair">${adding(desk, draft, change)} ${seat(desk, draft, change)}</div>
      ${promises(desk, visit, draft, change)}
      <button
        class="button save"
        aria-disabled=${able ? nothing : "true"}
        @click=${() => able && save(command)}
      >${icon("check")}${words.say("host.change.save")}</button>
    </section>
  `;
}

const wanted = ({ amounts }: Draft): readonly string[] => Object.keys(amounts);

function productRow(
  { words, seen: { town } }: HostDesk,
  id: string,
  draft: Draft,
  change: (to: Draft) => void,
): TemplateResult {
  const product = products.name(town, id, words);
  const most = products.service(town, id)?.at_most ?? draft.amounts[id];
  const to = (amount: number) => change({ ...draft, amounts: { ...draft.amounts, [id]: amount } });
  return html`
    <li>
      <span class="what">${product}${draft.amounts[id]
        ? nothing
        : html`<small>${words.say("host.change.dropped")}</small>`}</span>
      ${stepper({ product, amount: draft.amounts[id], least: 0, most, change: to, words })}
    </li>
  `;
}

function adding(
  { words, seen: { town } }: HostDesk,
  draft: Draft,
  change: (to: Draft) => void,
): TemplateResult {
  const others = town.services.filter(({ id }) => !(id in draft.amounts));
  const chosen = (event: Event) => {
    const list = event.target as HTMLSelectElement;
    if (list.value) change({ ...draft, amounts: { ...draft.amounts, [list.value]: 1 } });
    list.value = "";
  };
  return html`
    <label class="field"><span>${words.say("host.change.add")}</span>
      <select @change=${chosen}>
        <option value="">${words.say("host.change.choose")}</option>
        ${others.map((each) => html`<option value=${each.id}>${words.text(each.name)}</option>`)}
      </select>
    </label>
  `;
}

function seat({ words }: HostDesk, draft: Draft, change: (to: Draft) => void): TemplateResult {
  return html`
    <label class="switch">
      <input
        type="checkbox"
        .checked=${draft.seat}
        @change=${(event: Event) =>
          change({ ...draft, seat: (event.target as HTMLInputElement).checked })}
      ><span>${words.say("counter.make.seat")}</span>
    </label>
  `;
}

/** Which wait is promised: what follows from the services, or a class that the host chooses. */
function promises(
  desk: HostDesk,
  visit: VisitFound,
  draft: Draft,
  change: (to: Draft) => void,
): TemplateResult {
  const { words, seen: { town } } = desk;
  const now = promised(draft, visit);
  const choice = (class_: string | null, label: string) =>
    html`
      <button
        class="button"
        aria-pressed=${now === class_}
        @click=${() => change({ ...draft, class_ })}
      >${label}</button>
    `;
  const minutes = (ms: number) => words.span(ms);
  return html`
    <div class="promises" role="group" aria-labelledby="promise">
      <p id="promise">${words.say("host.change.promise")}</p>
      ${choice(null, words.say("host.change.by_services"))}
      ${town.classes.map(({ id, name, target_ms }) =>
        choice(id, `${words.text(name)}, ${minutes(target_ms)}`)
      )}
    </div>
  `;
}
