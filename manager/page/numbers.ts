/** The sheet with emergency numbers: cards to cut for visitors, and a list on which the host writes the times. */
import { css, html, LitElement, type TemplateResult } from "lit";
import { HallController } from "web/controllers.ts";
import { hallName, tabName } from "web/device.ts";
import { icon } from "web/icon.ts";
import type { TownView } from "web/protocol.ts";
import { Hall } from "web/socket.ts";
import { shared } from "web/styles.ts";
import { type Words, words } from "web/words.ts";
import { sheet } from "./numbers_sheet.ts";

export class NumbersPage extends LitElement {
  readonly #hall = new Hall({
    role: "manager",
    name: tabName("numbers"),
    topics: ["town"],
    hall: hallName(),
  });

  static override styles = [
    ...shared,
    css`
      :host {
        display: block;
        color: #000000;
        font-size: 16px;
      }
      main {
        max-width: 190mm;
        margin: 0 auto;
        padding: 20px;
      }
      h1 {
        font-size: 27px;
      }
      .how {
        max-width: 62ch;
        margin: 10px 0 16px;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(56mm, 1fr));
        margin-top: 20px;
      }
      .cards li {
        display: grid;
        align-content: center;
        gap: 1mm;
        height: 45mm;
        padding: 4mm;
        border: 1px dashed #6b6b6b;
        text-align: center;
        break-inside: avoid;
      }
      .cards b {
        font-size: 15mm;
        line-height: 1.1;
      }
      .cards span,
      .cards p {
        font-size: 3.6mm;
      }
      h2 {
        margin: 24px 0 8px;
        font-size: 22px;
        break-before: page;
      }
      .wide {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        height: 9mm;
        padding: 0 3mm;
        border: 1px solid #6b6b6b;
        font-weight: 400;
        text-align: left;
      }
      tbody th {
        width: 20mm;
        font-weight: 700;
        white-space: nowrap;
      }
      td:nth-child(2),
      td:nth-child(4) {
        width: 38mm;
      }
      @media print {
        main {
          max-width: none;
          padding: 0;
        }
        header {
          display: none;
        }
        .cards {
          grid-template-columns: repeat(3, 1fr);
          margin: 0;
        }
        .wide {
          overflow: visible;
        }
        tr {
          break-inside: avoid;
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
    const say = words(town?.languages[0] ?? "nl", town?.zone);
    document.documentElement.lang = say.language;
    document.title = say.say("manager.sheet_title");
    return html`
      <main>
        <header>
          <h1>${say.say("manager.sheet_title")}</h1>
          ${this.#before(say, town)}
        </header>
        ${town ? sheet(say, town) : ""}
      </main>
    `;
  }

  #before(say: Words, town: TownView | undefined): TemplateResult {
    const { goodbye } = this.#hall;
    if (goodbye) return html`<p role="status">${say.say(`bye.${goodbye.code}`)}</p>`;
    if (!town) return html`<p role="status">${say.say("manager.loading")}</p>`;
    if (town.paper_numbers === 0) return html`<p>${say.say("manager.sheet_none")}</p>`;
    return html`
      <p class="how">${say.say("manager.sheet_how")}</p>
      <button class="button main" @click=${() => print()}>${icon("printer")}${say.say(
        "manager.sheet_print",
      )}</button>
    `;
  }
}

customElements.define("numbers-page", NumbersPage);
