/** The list of keys, and the switch for who cannot use single keys. */
import { css, html, LitElement } from "lit";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { listed } from "./actions.ts";
import { deedKey } from "./chosen.ts";
import { deeds } from "./deeds.ts";
import type { Desk } from "./desk.ts";
import { keysOn, turnKeys } from "./keyboard.ts";
import { keyName } from "./parts.ts";

const CHOSEN = [...deeds("waiting").slice(0, 1), ...deeds("parked").slice(0, 1)]
  .concat(deeds("waiting").slice(1));

class KeysList extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;

  static override styles = [
    ...shared,
    css`
      dialog {
        width: min(720px, calc(100vw - 24px));
        max-height: calc(100dvh - 24px);
        padding: 22px 24px;
        border: 1px solid var(--edge);
        border-radius: var(--radius-card);
        background: var(--raise);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      .top {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      h2 {
        font-size: 24px;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(250px, 1fr));
        align-items: center;
        gap: 7px 18px;
        margin: 12px 0 16px;
      }
      dl div {
        display: grid;
        grid-template-columns: 64px 1fr;
        align-items: center;
        gap: 12px;
      }
      h3 {
        font-size: 18px;
      }
      kbd {
        justify-self: start;
        display: inline-grid;
        place-items: center;
        min-width: 28px;
        height: 28px;
        padding: 0 8px;
        border: 1.5px solid var(--edge);
        border-radius: 6px;
        font: 600 15px / 1 var(--font);
      }
      label {
        display: flex;
        gap: 12px;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 22px;
        height: 22px;
        margin: 1px 0 0;
        accent-color: var(--stad-tekst);
      }
      small {
        display: block;
        color: var(--ink2);
        font-size: 14px;
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.shadowRoot!.querySelector("dialog")!.showModal();
  }

  override render() {
    const { words } = this.desk;
    return html`
      <dialog aria-labelledby="title" @close=${() => this.desk.show("none")}>
        <form method="dialog" class="top">
          <h2 id="title">${words.say("counter.keys.title")}</h2>
          <button class="button">${icon("x")}${words.say("common.close")}</button>
        </form>
        <dl>
          ${listed.map((each) =>
            this.#line(keyName(each, words), words.say(`counter.action.${each.id}`))
          )}
          ${this.#line("↑ ↓", words.say("counter.keys.choose"))}
          ${this.#line("1 … 9", words.say("counter.keys.aside"))}
          ${this.#line("Ctrl K", words.say("counter.action.palette"))}
          ${this.#line("Esc", words.say("common.close"))}
        </dl>
        <h3>${words.say("counter.keys.chosen")}</h3>
        <dl>
          ${CHOSEN.map((id) => this.#line(deedKey(id), words.say(`counter.chosen.${id}`)))}
        </dl>
        <label>
          <input type="checkbox" .checked=${keysOn()} @change=${this.#turn}>
          <span>${words.say("counter.keys.on")}<small>${words.say(
            "counter.keys.more",
          )}</small></span>
        </label>
      </dialog>
    `;
  }

  #line(key: string, does: string) {
    return html`
      <div>
        <dt><kbd>${key}</kbd></dt>
        <dd>${does}</dd>
      </div>
    `;
  }

  readonly #turn = (event: Event): void => turnKeys((event.target as HTMLInputElement).checked);
}

customElements.define("keys-list", KeysList);
