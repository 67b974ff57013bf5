/** What a panel beside the work has in common: a title, a way out, fields. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Key } from "web/words.ts";
import type { Desk } from "./desk.ts";
import { keycap } from "./parts.ts";

export function panelHead(desk: Desk, title: Key, number = ""): TemplateResult {
  return html`
    <div class="panel-head">
      <h2>${desk.words.say(title, { number })}</h2>
      <button class="button away" @click=${() => desk.show("none")}>
        ${icon("x")}${desk.words.say("common.close")}${keycap("Esc")}
      </button>
    </div>
  `;
}

/** What was refused, the way back, and the one filled button, which Enter presses too. */
export function panelFoot(
  desk: Desk,
  label: string,
  able: boolean,
  cancelled = () => {},
): TemplateResult {
  const { said, words } = desk;
  const cancel = (): void => {
    cancelled();
    desk.show("none");
  };
  return html`
    <div role="alert">
      ${said?.tone === "refused" ? html`<p class="refused">${said.text}</p>` : nothing}
    </div>
    <div class="ways">
      <button type="button" class="button" @click=${cancel}>${words.say("common.cancel")}</button>
      <button class="button main" aria-disabled=${able ? nothing : "true"}>
        <span>${label}</span>${keycap("Enter")}
      </button>
    </div>
  `;
}

/** Enter sends what was typed; with Shift it is a new line. */
export function sendsByEnter(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form!.requestSubmit();
}

/** Enter in an empty search sends the form around it. */
export function sendForm({ target }: Event): void {
  (target as Element).closest("form")!.requestSubmit();
}

export const panelHeadStyles = css`
  .panel-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .panel-head h2 {
    font-size: 24px;
  }
  .away {
    min-height: 36px;
    padding: 3px 12px;
    gap: 9px;
    border-radius: 10px;
    font-size: 15px;
    font-weight: 500;
  }
`;

/** For a panel that is an element of its own. */
export const panelStyles = css`
  ${panelHeadStyles} :host {
    display: flex;
    flex-direction: column;
    gap: 14px;
    min-height: 0;
    height: 100%;
  }
  .field {
    display: grid;
    gap: 6px;
  }
  .field span {
    font-size: 15px;
    font-weight: 600;
  }
  .field small {
    color: var(--ink2);
    font-size: 14px;
  }
  input[type="search"] {
    min-height: 44px;
    width: 100%;
    padding: 6px 14px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--raise);
    font-size: 17px;
  }
  ::-webkit-search-cancel-button {
    display: none;
  }
  form {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-height: 0;
    flex: 1;
  }
  product-picker {
    flex: 1 1 0;
    height: auto;
    min-height: 170px;
  }
  textarea {
    width: 100%;
    min-height: 88px;
    padding: 9px 14px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--raise);
    font-size: 16px;
    line-height: 1.35;
    resize: vertical;
  }
  .ways {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px;
  }
  .ways .button {
    min-height: 56px;
    padding-inline: 14px;
  }
  .refused {
    padding: 6px 12px;
    border-radius: 8px;
    background: var(--latebg);
    color: var(--late);
    font-weight: 600;
    font-size: 15px;
  }
  .switch {
    display: flex;
    gap: 12px;
    font-size: 15px;
    cursor: pointer;
  }
  .switch input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 1px 0 0;
    accent-color: var(--stad-tekst);
  }
  .switch small {
    display: block;
    color: var(--ink2);
    font-size: 14px;
  }
  .switch b {
    font-weight: 600;
  }
  .happens {
    display: flex;
    gap: 12px;
    font-size: 15px;
  }
  .happens .icon {
    width: 21px;
    height: 21px;
    margin-top: 1px;
    color: var(--stad-tekst);
    --icon-stroke: 1.8;
  }
`;
