/** The work page: the visit at the left, the floor at the right, everything by mouse and by key. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import "web/connection-state.ts";
import { ClockController } from "web/controllers.ts";
import { icon } from "web/icon.ts";
import "web/number-plate.ts";
import { shared } from "web/styles.ts";
import { tagStyles } from "web/wait-bar.ts";
import { press } from "./acting.ts";
import { type ActionId, possible } from "./actions.ts";
import { asideStyles } from "./aside.ts";
import { card } from "./card.ts";
import { cardStyles } from "./card_styles.ts";
import { chosenStyles } from "./chosen.ts";
import { comingStyles } from "./coming.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import { bigButton, footStyles, happened } from "./foot.ts";
import { counterOf, heading, headingStyles } from "./heading.ts";
import { pageKey } from "./keyboard.ts";
import "./keys_list.ts";
import { narrowStyles } from "./narrow_styles.ts";
import { noteStyles } from "./note.ts";
import { notices, noticeStyles } from "./notices.ts";
import { optionStyles } from "./options.ts";
import "./palette_list.ts";
import { panelHeadStyles } from "./panel.ts";
import { isDialog, type Panel } from "./panels.ts";
import { actButton, partStyles } from "./parts.ts";
import { side } from "./side.ts";
import { counts, rowId } from "./waiting.ts";
import { waitingStyles } from "./waiting_styles.ts";
import { takeKey } from "./work_keys.ts";
import { workStyles } from "./work_styles.ts";

/** Below this the lists are counts, and panels cover the page. */
const NARROW = matchMedia("(width < 600px)");

/** At an empty counter the place of what changes a visit is for who comes without a ticket. */
const WIDE_ACTS = [
  "recall",
  "change",
  "transfer",
  "note",
  "book",
  "park",
  "not_there",
  "print",
  "agenda",
  "finish",
] as const;
const NARROW_ACTS = ["recall", "finish", "transfer", "park", "not_there"] as const;
const SHARED: ReadonlySet<ActionId> = new Set<ActionId>([
  "change",
  "note",
  "print",
  "serve",
  "book",
]);

class CounterWork extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;
  #shown: Panel = "none";

  static override styles = [
    ...shared,
    ...tagStyles,
    partStyles,
    headingStyles,
    cardStyles,
    footStyles,
    waitingStyles,
    asideStyles,
    comingStyles,
    noteStyles,
    noticeStyles,
    optionStyles,
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

  /** The options have no field that takes the keyboard by itself. */
  protected override updated(): void {
    const { panel } = this.desk;
    if (panel === this.#shown) return;
    this.#shown = panel;
    if (panel === "park" || panel === "away") {
      this.shadowRoot!.querySelector<HTMLElement>(".option")?.focus();
    }
  }

  override render() {
    const narrow = NARROW.matches;
    const covered = narrow && this.desk.panel !== "none" && !isDialog(this.desk.panel);
    return html`
      <div class="page ${narrow ? "narrow" : ""}" ?inert=${covered}>
        <div class="top">
          ${notices(this.desk.seen.floor.notices, this.desk.words)} ${heading(this.desk, narrow)}
        </div>
        <main>
          <div class="work">
            <div class="sheet">
              <article class="card">${card(this.desk, narrow)}</article>
              ${this.#acts(narrow)}
            </div>
            ${happened(this.desk, narrow)} ${bigButton(this.desk)}
            ${narrow ? counts(this.desk) : nothing}
          </div>
          ${narrow ? nothing : html`<aside>${side(this.desk)}</aside>`}
        </main>
      </div>
      ${covered ? this.#cover() : nothing}
      ${this.desk.panel === "keys" ? html`<keys-list .desk=${this.desk}></keys-list>` : nothing}
      ${this.desk.panel === "palette"
        ? html`<command-list .desk=${this.desk}></command-list>`
        : nothing}
    `;
  }

  /** What covers a narrow page is the page for as long as it does. */
  #cover(): TemplateResult {
    const { name } = counterOf(this.desk);
    return html`<main class="cover"><h1 class="for-ears">${name}</h1>${
      notices(
        this.desk.seen.floor.notices,
        this.desk.words,
      )
    }${side(this.desk)}</main>`;
  }

  #acts(narrow: boolean): TemplateResult {
    const { desk } = this;
    const { words, view, now, ready } = desk;
    const act = (id: ActionId, label: string) =>
      actButton({
        id,
        label,
        able: ready && possible(id, view, now),
        open: desk.panel === id && desk.opening.about === view.contact?.ticket,
        // With somebody chosen in the list this key is about that one.
        key: !(desk.who && SHARED.has(id)),
        press: (pressed) => void press(desk, pressed),
        words,
      });
    if (!narrow) {
      const shown = view.contact
        ? WIDE_ACTS
        : WIDE_ACTS.map((id) => id === "change" ? "serve" : id);
      const label = (id: ActionId) =>
        id === "book" && view.contact ? "counter.short.book" : `counter.action.${id}` as const;
      const wide = shown.map((id) => act(id, words.say(label(id))));
      return html`<div class="acts">${wide}</div>`;
    }
    return html`
      <div class="acts">
        ${NARROW_ACTS.map((id) => act(id, words.say(`counter.short.${id}`)))}
        <button class="button act more" @click=${() => desk.show("more")}>
          ${icon("ellipsis")}<span>${words.say("counter.action.more")}</span>
        </button>
      </div>
    `;
  }

  readonly #draw = (): void => this.requestUpdate();

  readonly #key = (event: KeyboardEvent): void => {
    const key = pageKey(event);
    const reveal = () => void this.updateComplete.then(() => this.#reveal());
    if (key !== null && takeKey(this.desk, key, reveal)) event.preventDefault();
  };

  #reveal(): void {
    const row = this.desk.chosen && this.shadowRoot!.getElementById(rowId(this.desk.chosen));
    if (!row) return;
    row.scrollIntoView({ block: "nearest" });
    if (this.shadowRoot!.activeElement?.role === "listbox") row.parentElement!.focus();
  }
}

customElements.define("counter-work", CounterWork);
