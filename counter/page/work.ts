/** The work page: the visit at the left, the floor at the right, everything by mouse and by key. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { ClockController } from "web/controllers.ts";
import "web/connection-state.ts";
import "web/number-plate.ts";
import { shared } from "web/styles.ts";
import { tagStyles } from "web/wait-bar.ts";
import { type ActionId, actionOfKey, possible } from "./actions.ts";
import { card, papers, visit } from "./card.ts";
import { cardStyles } from "./card_styles.ts";
import { canCall, chosen, chosenRow, chosenStyles } from "./chosen.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import "./find.ts";
import { bigButton, footStyles, happened } from "./foot.ts";
import { counterOf, heading, headingStyles, way, ways } from "./heading.ts";
import { pageKey } from "./keyboard.ts";
import "./keys_list.ts";
import { neighbour } from "./lists.ts";
import "./make.ts";
import { panelHead, panelHeadStyles } from "./panel.ts";
import { actButton, partStyles } from "./parts.ts";
import { narrowStyles } from "./narrow_styles.ts";
import { counts, lists, order, rowId } from "./waiting.ts";
import { waitingStyles } from "./waiting_styles.ts";
import { workStyles } from "./work_styles.ts";

/** Below this the lists are counts, and panels cover the page. */
const NARROW = matchMedia("(width < 600px)");

const WIDE_ACTS: readonly ActionId[] = ["recall", "not_there", "print", "finish"];

class CounterWork extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;

  static override styles = [
    ...shared,
    ...tagStyles,
    partStyles,
    headingStyles,
    cardStyles,
    footStyles,
    waitingStyles,
    chosenStyles,
    panelHeadStyles,
    workStyles,
    narrowStyles,
  ];

  constructor() {
    super();
    new DeskController(this);
    new ClockController(this, { now: () => this.desk?.now ?? Date.now() });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#key);
    NARROW.addEventListener("change", this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
    NARROW.removeEventListener("change", this.#draw);
  }

  override render() {
    const narrow = NARROW.matches;
    const covered = narrow && this.desk.panel !== "none" && this.desk.panel !== "keys";
    return html`
      <div class="page ${narrow ? "narrow" : ""}" ?inert=${covered}>
        ${heading(this.desk, narrow)}
        <main>
          <div class="work">
            <div class="sheet">
              <article class="card">${card(this.desk, narrow)}</article>
              ${this.#acts(narrow)}
            </div>
            ${happened(this.desk, narrow)} ${bigButton(this.desk, this.#making)}
            ${narrow ? counts(this.desk) : nothing}
          </div>
          ${narrow ? nothing : html`<aside>${this.#side()}</aside>`}
        </main>
      </div>
      ${covered ? this.#cover() : nothing}
      ${this.desk.panel === "keys" ? html`<keys-list .desk=${this.desk}></keys-list>` : nothing}
    `;
  }

  /** What covers a narrow page is the page for as long as it does. */
  #cover(): TemplateResult {
    const { name } = counterOf(this.desk);
    return html`<main class="cover"><h1 class="for-ears">${name}</h1>${this.#side()}</main>`;
  }

  get #making(): boolean {
    return this.desk.panel === "make";
  }

  #acts(narrow: boolean): TemplateResult {
    const { words, view, now, ready } = this.desk;
    const press = (id: ActionId) => void this.desk.press(id);
    const able = (id: ActionId) => ready && possible(id, view, now);
    const wide = (id: ActionId) =>
      actButton({ id, label: words.say(`counter.action.${id}`), able: able(id), press, words });
    if (!narrow) return html`<div class="acts">${WIDE_ACTS.map(wide)}</div>`;
    const small = (id: "recall" | "finish" | "not_there" | "make") =>
      actButton({ id, label: words.say(`counter.short.${id}`), able: able(id), press, words });
    return html`
      <div class="acts">
        ${small("recall")} ${small("finish")} ${small("not_there")} ${small("make")}
        ${wide(view.paused ? "resume" : "pause")}
        <button class="button act more" @click=${() => this.desk.show("more")}>
          <span>${words.say("counter.action.more")}</span>
        </button>
      </div>
    `;
  }

  #side(): TemplateResult {
    const { desk } = this;
    switch (desk.panel) {
      case "make":
        return html`<ticket-maker .desk=${desk}></ticket-maker>`;
      case "find":
        return html`<number-finder .desk=${desk}></number-finder>`;
      case "more":
        return this.#more();
      default:
        return this.#floor();
    }
  }

  #floor(): TemplateResult {
    const { desk } = this;
    const close = desk.panel === "lists" ? panelHead(desk, "counter.lists.title") : nothing;
    return html`
      ${close} ${lists(desk)}
      <div class="below">
        <div class="hinting">${chosen(desk)} ${desk.chosen ? nothing : way(desk, "keys")}</div>
        <div class="floor-ways">${way(desk, "make")} ${way(desk, "find")}</div>
      </div>
    `;
  }

  /** On a narrow page: what the card leaves out. */
  #more(): TemplateResult {
    const { desk } = this;
    const { contact } = desk.view;
    return html`
      ${panelHead(desk, "counter.action.more")}
      ${contact
        ? html`<div class="body">${papers(desk, contact.services)} ${visit(desk, contact)}</div>`
        : nothing}
      <div class="floor-ways">
        ${contact ? way(desk, "print") : nothing} ${way(desk, "find")} ${ways(desk)} ${way(
          desk,
          "keys",
        )}
      </div>
      ${happened(desk, true)}
    `;
  }

  readonly #draw = (): void => this.requestUpdate();

  readonly #key = (event: KeyboardEvent): void => {
    const { desk } = this;
    const key = pageKey(event);
    if (key === null || desk.panel === "keys") return;
    const taken = key === "Escape" ? this.#escape() : this.#listKey(key) || this.#actionKey(key);
    if (taken) event.preventDefault();
  };

  #escape(): boolean {
    const { desk } = this;
    if (desk.panel !== "none") desk.show("none");
    else if (desk.chosen) desk.choose(null);
    else return false;
    return true;
  }

  #listKey(key: string): boolean {
    const { desk } = this;
    if (key === "ArrowDown" || key === "ArrowUp") {
      const step = key === "ArrowDown" ? 1 : -1;
      desk.choose(neighbour(desk.seen.floor, order(desk), desk.chosen, step));
      this.updateComplete.then(() => this.#reveal());
      return true;
    }
    const row = chosenRow(desk);
    if (key !== "Enter" || !row || !canCall(desk, row)) return false;
    desk.call(row.ticket);
    return true;
  }

  #reveal(): void {
    const row = this.desk.chosen && this.shadowRoot!.getElementById(rowId(this.desk.chosen));
    if (!row) return;
    row.scrollIntoView({ block: "nearest" });
    if (this.shadowRoot!.activeElement?.role === "listbox") row.parentElement!.focus();
  }

  #actionKey(key: string): boolean {
    const { desk } = this;
    const id = actionOfKey(key, desk.view, desk.now);
    if (!id || (id === "main" && this.#making)) return false;
    desk.press(id);
    return true;
  }
}

customElements.define("counter-work", CounterWork);
