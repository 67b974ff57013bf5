/** The services of one group, to choose from. */
import { html, type TemplateResult } from "lit";
import { back, heading, serviceRow } from "./parts.ts";
import { type Scene, told } from "./scene.ts";

/** More rows than this go in two columns, so that nobody has to scroll. */
const ROWS_IN_ONE_COLUMN = 5;

export function group(scene: Scene, id: string): TemplateResult {
  const { town, words } = scene;
  const services = town.services.filter((service) => service.group === id);
  const name = town.groups.find((each) => each.id === id)?.name ?? {};
  return html`
    <div class="reading">
      <p class="eyebrow">${words.say("kiosk.choose")}</p>
      ${heading(told(scene, name), "second")}
    </div>
    <div class="targets">
      <ul class="rows ${services.length > ROWS_IN_ONE_COLUMN ? "two" : ""}">
        ${services.map((service) => serviceRow(scene, service))}
      </ul>
      <div class="buttons">${back(scene)}</div>
    </div>
  `;
}
