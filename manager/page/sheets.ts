/** A sheet of paper for each device: its name, how to open it, and what to do when it does not work. */
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { HallController } from "web/controllers.ts";
import { hallName, tabName } from "web/device.ts";
import { icon } from "web/icon.ts";
import type { TownView } from "web/protocol.ts";
import { Hall } from "web/socket.ts";
import { shared } from "web/styles.ts";
import { type Words, words } from "web/words.ts";
import { roleName } from "./devices.ts";
import { type Expected, expectedDevices } from "./expected_devices.ts";

export class SheetsPage extends LitElement {
  readonly #hall = new Hall({
    role: "manager",
    name: tabName("sheets"),
    topics: ["town", "manager"],
    hall: hallName(),
  });

  static override styles = [
    ...shared,
    css`
      :host {
        display: block;
        color: #000000;
        font-size: 17px;
        line-height: 1.45;
      }
      main {
        max-width: 175mm;
        margin: 0 auto;
        padding: 20px;
      }
      h1 {
        margin-bottom: 14px;
        font-size: 27px;
      }
      section {
        margin-top: 28px;
        padding-top: 20px;
        border-top: 2px solid #000000;
        break-inside: avoid;
      }
      h2 {
        margin: 2px 0 12px;
        font-size: 40px;
      }
      h3 {
        margin-top: 14px;
        font-size: 19px;
      }
      code {
        display: block;
        padding: 8px 0;
        overflow-wrap: anywhere;
        font-size: 15px;
      }
      ol {
        padding-left: 1.3em;
        list-style: decimal;
      }
      @media print {
        main {
          max-width: none;
          padding: 0;
        }
        header {
          display: none;
        }
        section {
          margin: 0;
          border: 0;
          break-after: page;
        }
        section:last-child {
          break-after: auto;
        }
      }
    `,
  ];

  constructor() {
    super();
    new HallController(this, this.#hall);
    this.#hall.connect();
  }

  override render() {
    const town = this.#hall.view("town");
    const view = this.#hall.view("manager");
    const say = words(town?.languages[0] ?? "nl", town?.zone);
    const { goodbye } = this.#hall;
    document.documentElement.lang = say.language;
    document.title = say.say("manager.wizard_sheets");
    return html`
      <main>
        <header>
          <h1>${say.say("manager.wizard_sheets")}</h1>
          ${town && view
            ? html`<button class="button main" @click=${() => print()}>${icon("printer")}${
              say.say("manager.sheet_print")
            }</button>`
            : html`<p role="status">${
              say.say(goodbye ? `bye.${goodbye.code}` : "manager.loading")
            }</p>`}
        </header>
        ${town && view
          ? expectedDevices(view, town).map((each) => sheet(say, town, each))
          : nothing}
      </main>
    `;
  }
}

function sheet(
  say: Words,
  town: TownView,
  { role, name, path, command, zone }: Expected,
): TemplateResult {
  const place = town.zones.find(({ id }) => id === zone);
  return html`
    <section aria-labelledby=${`sheet-${name}`}>
      <p>${say.text(town.name)}${place ? `, ${say.text(place.name)}` : ""}: ${roleName(
        say,
        role,
      )}</p>
      <h2 id=${`sheet-${name}`}>${name}</h2>
      ${path
        ? html`<p>${say.say("manager.device_open")}</p><code>${location.origin}${path}</code>`
        : nothing}
      <p>${say.say("manager.device_start")}</p>
      <code>${command} ${location.origin}</code>
      <h3>${say.say("manager.device_wrong")}</h3>
      <ol>
        <li>${say.say("manager.do_gone")}</li>
        <li>${say.say(`manager.device_wrong_${role}`)}</li>
        <li>${say.say("manager.device_code")}</li>
      </ol>
    </section>
  `;
}

customElements.define("sheets-page", SheetsPage);
