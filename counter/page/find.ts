/** Look up a number: where that visitor is, and print the ticket again. */
import { css, html, LitElement, nothing } from "lit";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import { type Found, found } from "./lists.ts";
import { panelHead, panelStyles } from "./panel.ts";
import { partStyles } from "./parts.ts";

class NumberFinder extends LitElement {
  static override properties = { desk: { attribute: false }, typed: { state: true } };
  declare desk: Desk;
  declare typed: string;

  static override styles = [
    ...shared,
    partStyles,
    panelStyles,
    css`
      li {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 52px;
        padding: 6px 12px;
        border: 1px solid var(--line);
        background: var(--raise);
      }
      li:first-child {
        border-radius: var(--radius-row) var(--radius-row) 0 0;
      }
      li:last-child {
        border-radius: 0 0 var(--radius-row) var(--radius-row);
      }
      li:only-child {
        border-radius: var(--radius-row);
      }
      li + li {
        border-top: 0;
      }
      b {
        width: 66px;
        font-size: 18px;
      }
      .is {
        display: grid;
        flex: 1;
        font-size: 15px;
        line-height: 1.25;
      }
      .is small {
        color: var(--ink2);
        font-size: 13px;
      }
      .button {
        min-height: 38px;
        padding: 3px 12px;
        border-radius: 10px;
        font-size: 15px;
      }
    `,
  ];

  constructor() {
    super();
    new DeskController(this);
    this.typed = "";
  }

  protected override firstUpdated(): void {
    this.shadowRoot!.querySelector("input")!.focus();
  }

  override render() {
    const { words, seen } = this.desk;
    const matches = found(seen.floor, this.typed);
    return html`
      ${panelHead(this.desk, "counter.action.find")}
      <form @submit=${this.#first}>
        <label class="field">
          <span>${words.say("counter.find.label")}</span>
          <input
            type="search"
            autocomplete="off"
            .value=${this.typed}
            @input=${(event: InputEvent) => this.typed = (event.target as HTMLInputElement).value}
          >
          <small>${words.say("counter.find.example")}</small>
        </label>
      </form>
      <div role="status">
        ${this.typed.trim() && !matches.length
          ? html`<p>${words.say("counter.find.none")}</p>`
          : nothing}
      </div>
      <ul>${matches.map((each) => this.#row(each))}</ul>
    `;
  }

  #row(each: Found) {
    const { words, ready } = this.desk;
    const taken = words.atTime(each.taken);
    return html`
      <li>
        <b>${each.number}</b>
        <span class="is">
          ${words.say(`counter.progress.${each.progress}`)}
          <small>${words.say("counter.find.taken", { time: taken })}</small>
        </span>
        ${each.progress === "waiting"
          ? html`<button class="button" @click=${() => this.#choose(each)}>
              ${words.say("counter.find.choose")}
            </button>`
          : html`
            <button
              class="button"
              aria-disabled=${ready ? nothing : "true"}
              @click=${() => this.desk.print(each.ticket, each.number)}
            >
                          ${icon("printer")}${words.say("counter.chosen.print")}
                        </button>
          `}
      </li>
    `;
  }

  #choose({ ticket }: Found): void {
    this.desk.show("none");
    this.desk.choose(ticket);
  }

  readonly #first = (event: SubmitEvent): void => {
    event.preventDefault();
    const [first] = found(this.desk.seen.floor, this.typed);
    if (first?.progress === "waiting") this.#choose(first);
  };
}

customElements.define("number-finder", NumberFinder);
