/** The devices: whether each works, what to do if not, and unpairing one. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { DeviceRow } from "web/protocol.ts";
import type { Floor } from "./floor.ts";
import { awaited, type Trouble, trouble, troublesFirst, weight } from "./health.ts";

const PICTURES: Readonly<Record<string, string>> = {
  kiosk: "tablet",
  display: "monitor",
  printer: "printer",
};

export function devices(floor: Floor, revoking: boolean, turn: () => void): TemplateResult {
  const { say, view } = floor;
  const count = view.devices.filter((device) => trouble(device) !== null).length;
  return html`
    <section class="card devices" aria-labelledby="devices">
      <h2 id="devices">${say.say("manager.devices")}<span class="quiet">${count
        ? say.say("manager.attention", { count })
        : nothing}</span></h2>
      ${view.devices.length ? list(floor, revoking) : none(floor)}
      ${view.devices.length
        ? html`<button class="plain" aria-expanded=${revoking} @click=${turn}>${
          say.say(revoking ? "manager.revoking_done" : "manager.revoking")
        }</button>`
        : nothing}
      <a class="plain" href="/manager/start?hall=${floor.town.hall}">${say.say(
        "manager.wizard_open",
      )}</a>
    </section>
  `;
}

function none({ say }: Floor): TemplateResult {
  return html`<p class="quiet">${say.say("manager.no_devices")}</p>`;
}

function list(floor: Floor, revoking: boolean): TemplateResult {
  return html`<ul>${
    troublesFirst(floor.view.devices).map((each) => device(floor, each, revoking))
  }</ul>`;
}

function device(floor: Floor, row: DeviceRow, revoking: boolean): TemplateResult {
  const found = trouble(row);
  return html`
    <li>
      ${icon(PICTURES[row.role] ?? "tablet")}
      <div>
        <h3>${row.name}${found ? tag(floor, found) : nothing}</h3>
        <p class="quiet">${detail(floor, row, found)}</p>
        ${revoking && row.id ? revoke(floor, row) : nothing}
      </div>
    </li>
  `;
}

function tag({ say }: Floor, found: Trouble): TemplateResult {
  const picture = weight(found) === "near" ? "clock-alert" : "triangle-alert";
  return html`<span class="tag ${weight(found)}">${icon(picture)}${
    say.say(`manager.${found}`)
  }</span>`;
}

function detail({ say, view }: Floor, row: DeviceRow, found: Trouble | null): string {
  const role = whose(say, view.printers, row);
  if (awaited(row)) return say.say("manager.device", { role, health: say.say("manager.awaited") });
  if (found === null) return say.say("manager.device", { role, health: say.say("manager.ready") });
  if (found !== "gone" || row.since === null) {
    return `${role}. ${say.say(`manager.do_${found}`)}`.replace(
      /^./,
      (first) => first.toUpperCase(),
    );
  }
  const health = say.say("manager.gone_since", { time: say.atTime(row.since) });
  return say.say("manager.device", { role, health });
}

/** A printer is known by the kiosk that it stands in. */
function whose(say: Floor["say"], printers: Floor["view"]["printers"], row: DeviceRow): string {
  const kiosks = Object.keys(printers).filter((kiosk) => printers[kiosk] === row.name);
  if (row.role !== "printer" || kiosks.length === 0) return roleName(say, row.role);
  return say.say("manager.printer_of", { kiosks: kiosks.join(", ") });
}

export function roleName(say: Floor["say"], role: string): string {
  if (role === "kiosk" || role === "display" || role === "printer") {
    return say.say(`manager.role_${role}`);
  }
  return say.say("manager.role_other");
}

function revoke({ say, twice, deeds }: Floor, { id, name }: DeviceRow): TemplateResult {
  const armed = twice.armed(id);
  const path = `/devices/${encodeURIComponent(id)}/revoke`;
  const pressed = () => {
    if (twice.press(id)) void deeds.post(path, {}, say, say.say("manager.revoked", { name }));
    else deeds.again();
  };
  return html`
    <button class="button small ${armed ? "sure" : ""}" aria-label=${armed
      ? nothing
      : say.say("manager.revoke_name", { name })}
      @click=${pressed}>${say.say(armed ? "manager.revoke_again" : "manager.revoke")}</button>
  `;
}
