/** Where do you sit today: a card for every counter, free or with who holds it; taking over asks first. */
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import "web/connection-state.ts";
import type { CounterShown, CounterView, FloorView, TownView } from "web/protocol.ts";
import { type Hall, RefusedError } from "web/socket.ts";
import { shared } from "web/styles.ts";
import type { Words } from "web/words.ts";
import { icon, shield } from "web/icon.ts";
import { lastCounter, type Person, signOut } from "./me.ts";
import { counterIcon } from "./parts.ts";

class CounterChoice extends LitElement {
  static override properties = {
    hall: { attribute: false },
    town: { attribute: false },
    floor: { attribute: false },
    views: { attribute: false },
    person: { attribute: false },
    words: { attribute: false },
    line: {},
    notice: {},
    asking: { state: true },
    refused: { state: true },
  };
  declare hall: Hall;
  declare town: TownView;
  declare floor: FloorView | undefined;
  declare views: ReadonlyMap<string, CounterView>;
  declare person: Person;
  declare words: Words;
  declare line: string;
  declare notice: string;
  declare asking: CounterShown | null;
  declare refused: string;

  static override styles = [
    ...shared,
    css`
      :host {
        display: block;
        min-height: 100dvh;
        font-size: 16px;
      }
      header {
        display: flex;
        align-items: center;
        gap: 12px 20px;
        flex-wrap: wrap;
        min-height: 56px;
        padding: 6px 20px;
        border-bottom: 1px solid var(--line);
        background: var(--raise);
      }
      header p {
        display: flex;
        align-items: center;
        gap: 10px;
        font-weight: 700;
      }
      .shield {
        height: 26px;
        width: 23px;
      }
      connection-state {
        margin-left: auto;
      }
      header .button {
        min-height: 36px;
        padding: 3px 14px;
        border-radius: 10px;
        font-size: 15px;
      }
      main {
        max-width: 1040px;
        margin: 0 auto;
        padding: clamp(20px, 6vh, 64px) 20px 32px;
      }
      h1 {
        font-size: clamp(28px, 4vw, 40px);
      }
      .hello {
        margin-bottom: 6px;
        font-size: 18px;
      }
      .notice {
        display: flex;
        gap: 12px;
        align-items: center;
        margin-top: 18px;
        padding: 12px 16px;
        border-radius: var(--radius-row);
        background: var(--nearbg);
        color: var(--near);
        font-weight: 600;
      }
      .notice.late {
        background: var(--latebg);
        color: var(--late);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        gap: 14px;
        margin-top: 28px;
      }
      .card {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: 2px 14px;
        width: 100%;
        min-height: 92px;
        padding: 16px 18px;
        border-radius: var(--radius-card);
        text-align: left;
        justify-content: stretch;
        font-weight: 400;
      }
      .card > .icon {
        grid-row: span 3;
        width: 34px;
        height: 34px;
        color: var(--stad-tekst);
        --icon-stroke: 1.6;
      }
      .card b {
        font-size: 20px;
        letter-spacing: -0.01em;
      }
      .card small {
        grid-column: 2;
        font-size: 15px;
      }
      .go {
        grid-row: 1 / span 3;
        grid-column: 3;
        align-self: center;
        display: flex;
        align-items: center;
        gap: 8px;
        font-weight: 600;
        font-size: 15px;
      }
      .card.mine {
        border-color: var(--stad-rand);
        background: var(--stad);
        color: var(--op-stad);
      }
      .card.mine > .icon,
      .card.mine .quiet {
        color: inherit;
      }
      .card.last {
        border: 2.5px solid var(--stad-tekst);
        background: var(--stad-zacht);
      }
      .card:active > .icon,
      .card:active .quiet {
        color: inherit;
      }
      dialog {
        width: min(480px, calc(100vw - 24px));
        padding: 26px;
        border: 1px solid var(--edge);
        border-radius: var(--radius-card);
        background: var(--raise);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      dialog h2 {
        font-size: 24px;
      }
      dialog p {
        margin-top: 10px;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        margin-top: 22px;
      }
      .ways .button {
        flex: 1;
        min-height: 52px;
        padding-inline: 14px;
      }
    `,
  ];

  constructor() {
    super();
    this.views = new Map();
    this.notice = "";
    this.asking = null;
    this.refused = "";
  }

  override render() {
    const { words, town } = this;
    const said = this.refused || this.notice;
    return html`
      <header>
        <p>${shield()}${words.text(town.name)}</p>
        <connection-state .state=${this.hall.state} .words=${words}></connection-state>
        <button class="button" @click=${signOut}>
          ${icon("log-out")}${words.say("counter.sign_out")}
        </button>
      </header>
      <main>
        <p class="quiet hello">${words.say("counter.choose.hello", { name: this.person.name })}</p>
        <h1>${words.say("counter.choose.title")}</h1>
        <div role="alert">
          ${said
            ? html`<p class="notice ${this.refused ? "late" : ""}">${
              icon("triangle-alert")
            }${said}</p>`
            : nothing}
        </div>
        <ul>${town.counters.map((each) => html`<li>${this.#card(each)}</li>`)}</ul>
      </main>
      ${this.asking ? this.#question(this.asking) : nothing}
    `;
  }

  #card(counter: CounterShown): TemplateResult {
    const { words, line } = this;
    const view = this.views.get(counter.id);
    const mine = view?.person === this.person.person;
    const go = words.say(`counter.choose.${mine ? "on" : view?.held ? "over" : "open"}`);
    const looks = mine ? "mine" : counter.id === lastCounter() && !view?.held ? "last" : "";
    return html`
      <button
        class="button card ${looks}"
        aria-disabled=${line === "online" && view ? nothing : "true"}
        @click=${() => this.#chosen(counter, view, mine)}
      >
        ${counterIcon(counter)}
        <b>${counter.name}</b>
        <small class="quiet">${words.say(`counter.choose.${counter.kind}`)}</small>
        <small class="quiet">${this.#holder(counter, view, mine)}</small>
        <span class="go">${go}${icon("arrow-right")}</span>
      </button>
    `;
  }

  #holder({ id }: CounterShown, view: CounterView | undefined, mine: boolean): string {
    const { words } = this;
    if (mine) return words.say("counter.choose.mine");
    if (!view?.held) {
      return words.say(id === lastCounter() ? "counter.choose.last" : "counter.choose.free");
    }
    const said = { name: view.person_name ?? "", number: view.contact?.number ?? "" };
    return words.say(view.contact ? "counter.choose.held_busy" : "counter.choose.held", said);
  }

  /** Taking over from a colleague cannot be taken back, so it is the one thing that asks first. */
  #question(counter: CounterShown): TemplateResult {
    const { words } = this;
    const view = this.views.get(counter.id);
    const said = {
      name: view?.person_name ?? "",
      counter: counter.name,
      number: view?.contact?.number ?? "",
    };
    return html`
      <dialog aria-labelledby="question" @close=${() => this.asking = null}>
        <h2 id="question">${words.say("counter.choose.over_ask", said)}</h2>
        ${view?.contact ? html`<p>${words.say("counter.choose.over_busy", said)}</p>` : nothing}
        <form method="dialog" class="ways">
          <button class="button">${words.say("counter.choose.over_no")}</button>
          <button class="button main" @click=${() => this.#take(counter.id, true)}>
            ${words.say("counter.choose.over_yes", said)}
          </button>
        </form>
      </dialog>
    `;
  }

  protected override updated(): void {
    const dialog = this.shadowRoot!.querySelector("dialog");
    if (dialog && !dialog.open) dialog.showModal();
  }

  #chosen(counter: CounterShown, view: CounterView | undefined, mine: boolean): void {
    if (this.line !== "online" || !view) return;
    if (mine) this.#sit(counter.id);
    else if (view.held) this.asking = counter;
    else this.#take(counter.id, false);
  }

  async #take(counter: string, over: boolean): Promise<void> {
    this.refused = "";
    try {
      await this.hall.do({ do: "take_counter", counter, over });
      this.#sit(counter);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      this.refused = this.words.say(`refused.${error.code}`);
    }
  }

  #sit(counter: string): void {
    this.dispatchEvent(new CustomEvent("sit", { detail: counter }));
  }
}

customElements.define("counter-choice", CounterChoice);
