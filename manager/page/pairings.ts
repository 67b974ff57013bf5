/** Devices that show a code and wait for the manager's word. */
import { html, type TemplateResult } from "lit";
import type { PairingRow } from "web/protocol.ts";
import { roleName } from "./devices.ts";
import type { Floor } from "./floor.ts";

export function pairings(floor: Floor): TemplateResult {
  const standing = floor.view.pairings.filter((each) => each.expires > floor.now);
  return html`<div role="status" class="pairings">${
    standing.map((each) => pairing(floor, each))
  }</div>`;
}

function pairing(floor: Floor, row: PairingRow): TemplateResult {
  const { say, deeds } = floor;
  const name = `${capital(roleName(say, row.role))} ${row.name}`;
  return html`
    <section class="card pairing">
      <h2>${say.say("manager.pairing", { name })}</h2>
      <p class="code display">${row.code.slice(0, 3)} ${row.code.slice(3)}</p>
      <p>${say.say("manager.pairing_text", { time: say.atTime(row.expires) })}</p>
      <div class="ways">
        <button class="button main" ?disabled=${deeds.busy} @click=${() =>
          answer(floor, row, name, true)}>${say.say(
            "manager.pairing_yes",
          )}</button>
        <button class="button" ?disabled=${deeds.busy} @click=${() =>
          answer(floor, row, name, false)}>${say.say(
            "manager.pairing_no",
          )}</button>
      </div>
    </section>
  `;
}

function answer({ say, deeds }: Floor, { code }: PairingRow, name: string, accept: boolean): void {
  const said = say.say(accept ? "manager.paired" : "manager.refused", { name });
  void deeds.post(`/pairings/${code}`, { accept }, say, said);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
