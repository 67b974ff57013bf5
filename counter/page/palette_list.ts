/** The commands by name: type a few letters, choose with the arrows, Enter does it. */
import { css, html, LitElement, nothing } from "lit";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import { entries, type Entry } from "./palette.ts";
import { keycap, partStyles } from "./parts.ts";

class CommandList extends LitElement {
  static override properties = {
    desk: { attribute: false },
    typed: { state: true },
    at: { state: true },
  };
  declare desk: Desk;
  declare typed: string;
  declare at: number;

  static override styles = [
    ...shared,
    partStyles,
    css`
      dialog {
        width: min(620px, calc(100vw - 24px));
        max-height: calc(100dvh - 80px);
        margin-top: min(80px, 8vh);
        padding: 16px;
        border: 1px solid var(--edge);
        border-radius: var(--radius-card);
        background: var(--raise);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      input {
        width: 100%;
        min-height: 52px;
        padding: 6px 16px;
        border: max(var(--border), 1.5px) solid var(--edge);
        border-radius: var(--radius-row);
        background: var(--raise);
        font-size: 19px;
      }
      input:focus-visible {
        outline-width: 3px;
        outline-offset: 1px;
        box-shadow: none;
      }
      [role="listbox"] {
        margin-top: 10px;
      }
      [role="option"] {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        padding: 4px 12px;
        border-radius: 9px;
        line-height: 1.25;
        cursor: pointer;
      }
      [role="option"] span {
        flex: 1;
        min-width: 0;
      }
      [role="option"] .icon {
        width: 20px;
        height: 20px;
        color: var(--stad-tekst);
        --icon-stroke: 1.8;
      }
      [aria-selected="true"] {
        box-shadow: inset 0 0 0 2.5px var(--stad-tekst);
        background: var(--stad-zacht);
      }
      small {
        display: block;
        color: var(--ink2);
        font-size: 14px;
      }
      .none {
        padding: 14px 12px 4px;
      }
    `,
  ];

  constructor() {
    super();
    new DeskController(this);
    this.typed = "";
    this.at = 0;
  }

  protected override firstUpdated(): void {
    this.shadowRoot!.querySelector("dialog")!.showModal();
  }

  override render() {
    const { words } = this.desk;
    const found = entries(this.desk, this.typed);
    const at = Math.min(this.at, found.length - 1);
    return html`
      <dialog aria-label=${words.say("counter.action.palette")} @close=${this.#closed}>
        <input
          role="combobox"
          autocomplete="off"
          aria-label=${words.say("counter.palette.label")}
          placeholder=${words.say("counter.palette.label")}
          aria-expanded="true"
          aria-controls="found"
          aria-activedescendant=${found.length ? `entry-${at}` : nothing}
          @keydown=${(event: KeyboardEvent) => this.#key(event, found, at)}
          @input=${this.#type}
        >
        <div id="found" role="listbox" aria-label=${words.say("counter.action.palette")}>
          ${found.map((each, place) => this.#entry(each, place, place === at))}
        </div>
        <p class="none quiet" role="status" ?hidden=${found.length > 0}>${found.length
          ? ""
          : words.say("counter.palette.none")}</p>
      </dialog>
    `;
  }

  #entry(each: Entry, place: number, selected: boolean) {
    return html`
      <div
        role="option"
        id="entry-${place}"
        aria-selected=${selected}
        @mousedown=${(event: MouseEvent) => event.preventDefault()}
        @click=${() => this.#run(each)}
      >
        ${icon(each.icon)}<span>${each.title}${each.detail
          ? html`<small>${each.detail}</small>`
          : nothing}</span>${each.key ? keycap(each.key) : nothing}
      </div>
    `;
  }

  #key(event: KeyboardEvent, found: readonly Entry[], at: number): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      this.at = (at + steps[event.key] + found.length) % Math.max(1, found.length);
      this.updateComplete.then(() =>
        this.shadowRoot!.getElementById(`entry-${this.at}`)?.scrollIntoView({ block: "nearest" })
      );
    } else if (event.key === "Enter" && !event.isComposing && found[at]) this.#run(found[at]);
    else return;
    event.preventDefault();
  }

  readonly #type = (event: InputEvent): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.at = 0;
  };

  /** What opens another panel must find this one closed. */
  #run({ run }: Entry): void {
    this.desk.show("none");
    run();
  }

  readonly #closed = (): void => {
    if (this.desk.panel === "palette") this.desk.show("none");
  };
}

customElements.define("command-list", CommandList);
