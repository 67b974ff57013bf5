/** Where do you sit today: a card for every counter, free or with who holds it; taking over asks first. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import "web/connection-state.ts";
import type { CounterShown, CounterView, FloorView, TownView } from "web/protocol.ts";
import { type Hall, RefusedError } from "web/socket.ts";
import { shared } from "web/styles.ts";
import type { Words } from "web/words.ts";
import { icon, shield } from "web/icon.ts";
import { choiceStyles } from "./choose_styles.ts";
import { lastCounter, type Person, signOut } from "./me.ts";
import { notices, noticeStyles } from "./notices.ts";
import { counterIcon } from "./parts.ts";
import { question } from "./moving.ts";

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
  #offered = false;

  static override styles = [
    ...shared,
    noticeStyles,
    choiceStyles,
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
      ${this.floor ? notices(this.floor.notices, words) : nothing}
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

  /** Where this person sits already, in another window or on another device. */
  get #elsewhere(): CounterShown | undefined {
    return this.town.counters.find(({ id }) => this.views.get(id)?.person === this.person.person);
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
    if (!view) return "";
    if (!view.held) {
      return words.say(id === lastCounter() ? "counter.choose.last" : "counter.choose.free");
    }
    const said = { name: view.person_name ?? "", number: view.contact?.number ?? "" };
    return words.say(view.contact ? "counter.choose.held_busy" : "counter.choose.held", said);
  }

  /** Taking over and moving reach into another window, so they are the things that ask first. */
  #question(counter: CounterShown): TemplateResult {
    const { words } = this;
    const { title, more, yes, able } = question(counter, this.#elsewhere, this.views, words);
    return html`
      <dialog aria-labelledby="question" @close=${() => this.asking = null}>
        <h2 id="question">${title}</h2>
        ${more.map((each) => html`<p>${each}</p>`)}
        <form method="dialog" class="ways">
          <button class="button">${words.say("counter.choose.over_no")}</button>
          ${able
            ? html`<button class="button main" @click=${() => this.#take(counter.id, true)}>
                ${yes}
              </button>`
            : nothing}
        </form>
      </dialog>
    `;
  }

  protected override updated(): void {
    const dialog = this.shadowRoot!.querySelector("dialog");
    if (dialog && !dialog.open) dialog.showModal();
    this.#offerLast();
  }

  /** Enter opens the counter of the last time. */
  #offerLast(): void {
    const last = this.shadowRoot!.querySelector<HTMLElement>(".mine, .last");
    if (this.#offered || !last || this.views.size < this.town.counters.length) return;
    this.#offered = true;
    last.focus();
  }

  #chosen(counter: CounterShown, view: CounterView | undefined, mine: boolean): void {
    if (this.line !== "online" || !view) return;
    if (mine) this.#sit(counter.id);
    else if (view.held || this.#elsewhere) this.asking = counter;
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
