/** The list of keys, and the switch for who cannot use single keys. */
import { css, html, LitElement } from "lit";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { listed } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { keysOn, turnKeys } from "./keyboard.ts";
import { keyName } from "./parts.ts";

class KeysList extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;

  static override styles = [
    ...shared,
    css`
      dialog {
        width: min(500px, calc(100vw - 24px));
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
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: 8px 16px;
        margin: 16px 0;
      }
      kbd {
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
          ${this.#line("Enter", words.say("counter.keys.call"))}
          ${this.#line("Esc", words.say("common.close"))}
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
      <dt><kbd>${key}</kbd></dt>
      <dd>${does}</dd>
    `;
  }

  readonly #turn = (event: Event): void => turnKeys((event.target as HTMLInputElement).checked);
}

customElements.define("keys-list", KeysList);
