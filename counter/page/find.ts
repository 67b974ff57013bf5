/** Look up any number of today: where that visitor is, and go on with it. */
import { css, html, LitElement, nothing } from "lit";
import type { VisitFound } from "web/protocol.ts";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { deeds } from "./deeds.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import { visits } from "./host_numbers.ts";
import { type Found, found } from "./lists.ts";
import { panelHead, panelStyles } from "./panel.ts";
import { partStyles } from "./parts.ts";
import { deed } from "./acting.ts";
import { someone } from "./someone.ts";

class NumberFinder extends LitElement {
  static override properties = {
    desk: { attribute: false },
    typed: { state: true },
    looked: { state: true },
  };
  declare desk: Desk;
  declare typed: string;
  /** What the hall found of older numbers; the floor's own lists go before it. */
  declare looked: readonly VisitFound[];

  static override styles = [
    ...shared,
    partStyles,
    panelStyles,
    css`
      form {
        flex: none;
      }
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
    this.looked = [];
  }

  protected override firstUpdated(): void {
    this.shadowRoot!.querySelector("input")!.focus();
  }

  override render() {
    const { words } = this.desk;
    const matches = this.#matches;
    return html`
      ${panelHead(this.desk, "counter.action.find")}
      <form @submit=${this.#first}>
        <label class="field">
          <span>${words.say("counter.find.label")}</span>
          <input type="search" autocomplete="off" .value=${this.typed} @input=${this.#type}>
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

  get #matches(): readonly Found[] {
    const here = found(this.desk.seen.floor, this.typed);
    const known = new Set(here.map(({ ticket }) => ticket));
    return [...here, ...this.looked.filter(({ ticket }) => !known.has(ticket))];
  }

  #row(each: Found) {
    const { words, ready } = this.desk;
    const taken = words.atTime(each.taken);
    const goesOn = deeds(each.progress).length > 2;
    return html`
      <li>
        <b>${each.number}</b>
        <span class="is">
          ${words.say(`counter.progress.${each.progress}`)}
          <small>${words.say("counter.find.taken", { time: taken })}</small>
        </span>
        ${goesOn
          ? html`
            <button class="button" @click=${() => this.#choose(each)}>
              ${words.say("counter.find.choose")}
            </button>
          `
          : html`
            <button
              class="button"
              aria-disabled=${ready ? nothing : "true"}
              @click=${() => this.#print(each)}
            >
              ${icon("printer")}${words.say("counter.chosen.print")}
            </button>
          `}
      </li>
    `;
  }

  #lookedUp({ ticket }: Found): VisitFound | null {
    return this.looked.find((each) => each.ticket === ticket) ?? null;
  }

  #choose(each: Found): void {
    this.desk.show("none");
    this.desk.choose(each.ticket, this.#lookedUp(each));
  }

  #print(each: Found): void {
    const who = someone(this.desk.seen.floor, each.ticket, this.#lookedUp(each));
    if (this.desk.ready) deed(this.desk, "print", who);
  }

  readonly #type = async (event: InputEvent): Promise<void> => {
    const typed = (event.target as HTMLInputElement).value;
    this.typed = typed;
    this.looked = [];
    const answer = typed.trim() ? await visits(typed) : [];
    if (this.typed === typed) this.looked = answer ?? [];
  };

  readonly #first = (event: SubmitEvent): void => {
    event.preventDefault();
    const [first] = this.#matches;
    if (first && deeds(first.progress).length > 2) this.#choose(first);
  };
}

customElements.define("number-finder", NumberFinder);
