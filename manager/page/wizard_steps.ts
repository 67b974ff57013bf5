/** The steps of the first set-up, each a card: a name, the devices, a slip, a call, and the end. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { CounterShown, KioskView } from "web/protocol.ts";
import { isLanguage, words } from "web/words.ts";
import { roleName } from "./devices.ts";
import { type Expected, expectedDevices, rowOf } from "./expected_devices.ts";
import type { Floor } from "./floor.ts";
import { pairings } from "./pairings.ts";
import { commonService, type Trial } from "./trial.ts";

export interface Setting extends Floor {
  readonly kiosks: KioskView;
  readonly trial: Trial;
  /** Do this of the trial, and say so. */
  readonly attempt: (deed: () => Promise<void>, said: string) => void;
}

export function naming(floor: Setting, named: () => void): TemplateResult {
  const { say, town, deeds } = floor;
  const languages = [...new Set(["nl", ...town.languages])].filter(isLanguage);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const typed = languages.map((each) => [each, String(given.get(each)).trim()] as const);
    const name = Object.fromEntries(typed.filter(([, text]) => text));
    const path = `/halls/${encodeURIComponent(town.hall)}/name`;
    if (await deeds.post(path, { name }, say, say.say("manager.wizard_named"))) named();
  };
  return html`
    <form @submit=${send}>
      ${languages.map((language) =>
        html`
          <label><span>${say.say("manager.wizard_name_in")}, <span lang=${language}>${words(
            language,
          ).say("manager.message_in")}</span></span>
            <input name=${language} lang=${language} maxlength="40" ?required=${language === "nl"}
              .value=${town.name[language] ?? ""}></label>
        `
      )}
      <button class="button">${say.say("manager.wizard_name_keep")}</button>
    </form>
  `;
}

export function pairing(floor: Setting): TemplateResult {
  const { view, town } = floor;
  return html`
    ${pairings(floor)}
    <ul class="rows">${expectedDevices(view, town).map((each) => device(floor, each))}</ul>
  `;
}

function device(floor: Setting, expected: Expected): TemplateResult {
  const { say, view } = floor;
  const connected = rowOf(view.devices, expected)?.connected ?? false;
  return html`
    <li>
      <div>
        <b>${expected.name}</b>, ${roleName(say, expected.role)}
        <p class="quiet address">${expected.path === null
          ? `${expected.command} ${location.origin}`
          : `${location.origin}${expected.path}`}</p>
      </div>
      ${state(say.say(connected ? "manager.wizard_connected" : "manager.awaited"), connected)}
    </li>
  `;
}

function state(text: string, good: boolean): TemplateResult {
  return html`<span class="tag ${good ? "ok" : ""}">${
    good ? icon("circle-check") : nothing
  }${text}</span>`;
}

export function printing(floor: Setting): TemplateResult {
  return html`<ul class="rows">${
    Object.keys(floor.view.printers).map((kiosk) => slip(floor, kiosk))
  }</ul>`;
}

function slip(floor: Setting, kiosk: string): TemplateResult {
  const { say, view, town, trial, attempt, deeds } = floor;
  const service = commonService(town.counters, town.services) ?? town.services[0].id;
  const print = () =>
    attempt(() => trial.slip(kiosk, service), say.say("manager.wizard_slip_sent"));
  return html`
    <li>
      <div><b>${kiosk}</b>, ${view.printers[kiosk]}</div>
      ${slipState(floor, trial.jobs.get(kiosk))}
      <button class="button small" ?disabled=${deeds.busy} @click=${print}>${say.say(
        "manager.wizard_slip",
        { kiosk },
      )}</button>
    </li>
  `;
}

function slipState({ say, kiosks }: Setting, job: string | undefined): TemplateResult {
  const found = job && kiosks.slips.find((each) => each.job === job)?.state;
  if (!found) return html``;
  return state(say.say(`manager.wizard_slip_${found}`), found === "printed");
}

export function calling(floor: Setting): TemplateResult {
  const { say, view, town, deeds } = floor;
  const open = () => void deeds.ask({ do: "open_hall" }, say, say.say("manager.opened"));
  if (!view.opening.open) {
    return html`
      <p>${say.say("manager.wizard_closed")}</p>
      <button class="button" @click=${open}>${say.say("manager.open_hall")}</button>
    `;
  }
  return html`<ul class="rows">${town.zones.map((zone) => zoneRow(floor, zone))}</ul>`;
}

function zoneRow(floor: Setting, zone: Setting["town"]["zones"][number]): TemplateResult {
  const { say, trial } = floor;
  const here = trial.called?.zone === zone.id;
  return html`
    <li>
      <div><b>${say.text(zone.name)}</b>${here ? html`<p>${told(floor)}</p>` : nothing}</div>
      ${trial.seen.has(zone.id) ? state(say.say("manager.wizard_seen_done"), true) : nothing}
      ${here ? answers(floor) : callButton(floor, zone)}
    </li>
  `;
}

function told({ say, trial }: Setting): string {
  const { number = "", counter } = trial.called ?? {};
  return say.say("manager.wizard_look", { number, counter: counter?.name ?? "" });
}

function answers({ say, trial, attempt, deeds }: Setting): TemplateResult {
  const end = (seen: boolean) => () =>
    attempt(() => trial.end(seen), say.say(seen ? "manager.wizard_seen" : "manager.wizard_unseen"));
  return html`
    <div class="ways">
      <button class="button small" ?disabled=${deeds.busy} @click=${end(true)}>${say.say(
        "manager.wizard_seen_yes",
      )}</button>
      <button class="button small" ?disabled=${deeds.busy} @click=${end(false)}>${say.say(
        "manager.wizard_seen_no",
      )}</button>
    </div>
  `;
}

function callButton(
  { say, town, trial, attempt, deeds }: Setting,
  zone: Setting["town"]["zones"][number],
): TemplateResult | typeof nothing {
  const counters = zone.counters.map((id) => town.counters.find((each) => each.id === id))
    .filter((each): each is CounterShown => each !== undefined);
  const service = commonService(counters, town.services);
  if (service === undefined || trial.called) return nothing;
  const call = () =>
    attempt(() => trial.call(zone.id, counters, service), say.say("manager.wizard_called"));
  return html`<button class="button small" ?disabled=${deeds.busy} @click=${call}>${
    say.say("manager.wizard_call", { zone: say.text(zone.name) })
  }</button>`;
}

export function ready({ say, town }: Setting): TemplateResult {
  const which = `hall=${encodeURIComponent(town.hall)}`;
  return html`
    <div class="ways">
      <a class="button" href="/manager/sheets?${which}" target="_blank">${icon("printer")}${say.say(
        "manager.wizard_sheets",
      )}</a>
      <a class="button" href="/manager/numbers?${which}" target="_blank">${icon("printer")}${say
        .say("manager.paper")}</a>
      <a class="button main" href="/manager?${which}">${say.say("manager.wizard_to_manager")}</a>
    </div>
  `;
}
