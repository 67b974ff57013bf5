/** Pass a visit on: to whom, what for, and what the next colleague must know, so that nobody tells it twice. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Contact, Wanted } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import { pass } from "./acting.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import { handed } from "./done.ts";
import { LONGEST_NOTE } from "./note.ts";
import { amountsOf, matching, wanted, withAmount } from "./order.ts";
import { panelFoot, panelHead, panelStyles, sendsByEnter } from "./panel.ts";
import { keycap, partStyles } from "./parts.ts";
import * as products from "./products.ts";
import { type Target, targets } from "./targets.ts";
import { passTo, targetDetail, targetFree, targetName, whatHappens } from "./target_words.ts";
import { transferStyles } from "./transfer_styles.ts";

const FOUND_AT_MOST = 4;

class PassOn extends LitElement {
  static override properties = {
    desk: { attribute: false },
    along: { state: true },
    chosen: { state: true },
    typed: { state: true },
  };
  declare desk: Desk;
  /** What the visitor goes on for. */
  declare along: readonly Wanted[];
  declare chosen: string | null;
  declare typed: string;

  static override styles = [...shared, partStyles, panelStyles, transferStyles];

  constructor() {
    super();
    new DeskController(this);
    this.along = [];
    this.chosen = null;
    this.typed = "";
  }

  protected override willUpdate(): void {
    const { contact } = this.desk.view;
    if (this.hasUpdated || !contact) return;
    this.chosen = this.desk.opening.chosen ?? null;
    this.along = contact.services;
  }

  protected override firstUpdated(): void {
    if (this.desk.opening.chosen) this.#write();
    else this.shadowRoot!.querySelector<HTMLElement>("input:checked")?.focus();
  }

  /** The note goes on where it ends. */
  #write(): void {
    const field = this.shadowRoot!.querySelector("textarea")!;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  get #targets(): readonly Target[] {
    const { town, floor, view } = this.desk.seen;
    return targets(town, floor, view, this.along);
  }

  /** The one that was chosen, as long as it can take this; else the first. */
  get #target(): Target | undefined {
    const all = this.#targets;
    return all.find(({ id }) => id === this.chosen) ?? all[0];
  }

  override render() {
    const { desk } = this;
    const { contact } = desk.view;
    const target = this.#target;
    if (!contact || !target) return nothing;
    const { words } = desk;
    const able = desk.ready && this.along.length > 0;
    return html`
      ${panelHead(desk, "counter.transfer.title", contact.number)}
      <form @submit=${this.#pass} @keydown=${this.#digit}>
        ${this.#whom(target)} ${this.#whatFor(contact)} ${this.#note(contact)}
        <p class="happens" role="status">
          ${icon("clock")}<span>${whatHappens(desk, contact, target)} ${this.#doneHere(
            contact,
          )}</span>
        </p>
        ${panelFoot(
          desk,
          passTo(target, words),
          able,
          () => desk.typing(contact.ticket, null),
        )}
      </form>
    `;
  }

  #whom(target: Target): TemplateResult {
    const { words } = this.desk;
    return html`
      <fieldset class="targets">
        <legend>${words.say("counter.transfer.whom")}</legend>
        ${this.#targets.map((each, at) => this.#option(each, at, each.id === target.id))}
      </fieldset>
    `;
  }

  #option(each: Target, at: number, checked: boolean): TemplateResult {
    const { words, now } = this.desk;
    return html`
      <label class="target ${checked ? "on" : ""}">
        <input
          type="radio"
          name="target"
          .checked=${checked}
          @change=${() => this.chosen = each.id}
        >
        <span class="dot">${checked ? icon("check") : nothing}</span>
        <span class="to"><b>${targetName(each, words)}</b><small>${targetDetail(
          each,
          now,
          words,
        )}</small></span>
        <small class="free">${targetFree(each, now, words)}</small>
        ${at < 9 ? keycap(String(at + 1)) : nothing}
      </label>
    `;
  }

  #whatFor(contact: Contact): TemplateResult {
    const { words, seen } = this.desk;
    const along = amountsOf(this.along);
    const shown = [
      ...contact.services,
      ...this.along.filter(({ service }) => !contact.services.some((it) => it.service === service)),
    ];
    const found = this.typed.trim()
      ? matching(seen.town, this.typed, words).filter(({ id }) => !along[id])
      : [];
    return html`
      <div class="what" role="group" aria-label=${words.say("counter.transfer.what")}>
        <span class="label">${words.say("counter.transfer.what")}</span>
        ${shown.map(({ service, amount }) => this.#chip(service, amount, service in along))}
        <input
          type="search"
          autocomplete="off"
          aria-label=${words.say("counter.transfer.more")}
          placeholder=${words.say("counter.transfer.more")}
          .value=${this.typed}
          @keydown=${this.#addFirst}
          @input=${(event: InputEvent) => this.typed = (event.target as HTMLInputElement).value}
        >
        ${found.slice(0, FOUND_AT_MOST).map(({ id }) => this.#chip(id, 1, false))}
      </div>
    `;
  }

  #chip(service: string, amount: number, on: boolean): TemplateResult {
    const { words, seen } = this.desk;
    const count = amount > 1 ? `, ${amount}` : "";
    return html`
      <button
        type="button"
        class="button chip"
        aria-pressed=${on}
        @click=${() => this.#take(service, on ? 0 : amount)}
      >
        ${icon(on ? "check" : "plus")}${products.name(seen.town, service, words)}${count}
      </button>
    `;
  }

  #note(contact: Contact): TemplateResult {
    const { desk } = this;
    return html`
      <label class="field">
        <span>${desk.words.say("counter.transfer.note")}</span>
        <textarea
          maxlength=${LONGEST_NOTE}
          .defaultValue=${desk.noteOf(contact)}
          @keydown=${sendsByEnter}
          @input=${({ target }: Event) =>
            desk.typing(contact.ticket, (target as HTMLTextAreaElement).value)}
        ></textarea>
        <small>${desk.words.say("counter.note.who")}</small>
      </label>
    `;
  }

  /** What does not go along was done here. */
  #doneHere(contact: Contact): string {
    const { desk } = this;
    const told = handed(contact, this.along, desk.amounts);
    if (!told.length) return "";
    const product = products.title(told, desk.seen.town, desk.words);
    return desk.words.say("counter.transfer.done", { product });
  }

  #take(service: string, amount: number): void {
    const { amounts } = withAmount({ amounts: amountsOf(this.along) }, service, amount);
    this.along = wanted(amounts);
    this.typed = "";
  }

  readonly #addFirst = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !this.typed.trim()) return;
    event.preventDefault();
    const along = amountsOf(this.along);
    const [first] = matching(this.desk.seen.town, this.typed, this.desk.words)
      .filter(({ id }) => !along[id]);
    if (first) this.#take(first.id, 1);
  };

  /** A figure chooses to whom, and goes on to the note. */
  readonly #digit = (event: KeyboardEvent): void => {
    const field = event.composedPath()[0] as HTMLElement;
    if (field.matches("textarea, [type=search]")) return;
    const at = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const target = at && this.#targets[Number(at) - 1];
    if (!target) return;
    event.preventDefault();
    this.chosen = target.id;
    this.#write();
  };

  readonly #pass = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const target = this.#target;
    if (!target || !this.along.length) return;
    await pass(this.desk, target, this.along, this.shadowRoot!.querySelector("textarea")!.value);
  };
}

customElements.define("pass-on", PassOn);
