/** The note of a visit: read on the card, written in a panel, by whoever helps or meets the visitor. */
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { write } from "./acting.ts";
import type { Desk } from "./desk.ts";
import { DeskController } from "./desk_controller.ts";
import { letGo } from "./keyboard.ts";
import { panelFoot, panelHead, panelStyles, sendsByEnter } from "./panel.ts";
import { partStyles } from "./parts.ts";

/** As the hall keeps it: what a colleague reads at a glance. */
export const LONGEST_NOTE = 500;

/** The note of who is here or was called; touching it opens it. */
export function noteBand(
  desk: Desk,
  ticket: string,
  note: string | null,
): TemplateResult | typeof nothing {
  if (!note) return nothing;
  const pressed = (event: MouseEvent) => {
    letGo(event);
    desk.show("note", { about: ticket });
  };
  return html`
    <button class="note" title=${desk.words.say("counter.note.edit")} @click=${pressed}>
      ${icon("message-square")}<span><b>${desk.words.say("counter.note.is")}</b> ${note}</span>
    </button>
  `;
}

export const noteStyles = css`
  .note {
    display: flex;
    gap: 13px;
    width: 100%;
    margin-bottom: 12px;
    padding: 9px 14px;
    border: max(calc(var(--border) - 1px), 0px) solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--stad-zacht);
    color: inherit;
    font: inherit;
    line-height: 1.35;
    text-align: left;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .note .icon {
    width: 22px;
    height: 22px;
    color: var(--stad-tekst);
    --icon-stroke: 1.8;
  }
  .note span {
    flex: 1;
    max-height: 5.4em;
    overflow: auto;
    white-space: pre-line;
  }
`;

class NoteWriter extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: Desk;

  static override styles = [
    ...shared,
    partStyles,
    panelStyles,
    css`
      textarea {
        min-height: 180px;
      }
    `,
  ];

  constructor() {
    super();
    new DeskController(this);
  }

  protected override firstUpdated(): void {
    const field = this.#field;
    if (!field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  get #field(): HTMLTextAreaElement | null {
    return this.shadowRoot!.querySelector("textarea");
  }

  override render() {
    const { desk } = this;
    const { words, subject } = desk;
    if (!subject) return nothing;
    const { ticket, number } = subject;
    return html`
      ${panelHead(desk, "counter.note.title", number)}
      <form @submit=${this.#keep}>
        <label class="field">
          <span>${words.say("counter.note.what")}</span>
          <textarea
            maxlength=${LONGEST_NOTE}
            .defaultValue=${desk.noteOf(subject)}
            @keydown=${sendsByEnter}
            @input=${({ target }: Event) =>
              desk.typing(ticket, (target as HTMLTextAreaElement).value)}
          ></textarea>
          <small>${words.say("counter.note.who")}</small>
        </label>
        ${panelFoot(
          desk,
          words.say("counter.note.keep"),
          desk.ready,
          () => desk.typing(ticket, null),
        )}
      </form>
    `;
  }

  readonly #keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { subject } = this.desk;
    if (subject) await write(this.desk, subject, this.#field!.value);
  };
}

customElements.define("note-writer", NoteWriter);
