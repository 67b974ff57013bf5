/** The button with which somebody asks to be told while the page is closed, and what came of it. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Key, Words } from "web/words.ts";
import type { Push } from "./push.ts";

/** `on` says what will be told. */
export function pushCard(say: Words, push: Push, on: Key): TemplateResult | typeof nothing {
  if (!push.can) return nothing;
  const press = () => void (push.on ? push.stop() : push.start(say.language));
  return html`
    <section class="card push">
      <div role="status">${push.on
        ? html`<p>${icon("bell-ring")} ${say.say(on)}</p>`
        : nothing}</div>
      <div role="alert">${push.refused
        ? html`<p>${say.say(`push.${push.refused}`)}</p>`
        : nothing}</div>
      <button class="button" aria-disabled=${push.busy ? "true" : nothing} @click=${press}>
        ${push.on ? icon("x") : icon("bell-ring")} ${say.say(push.on ? "push.stop" : "push.start")}
      </button>
    </section>
  `;
}

export const pushStyles = css`
  .push {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4) clamp(10px, 4vw, 20px);
  }
  .push [role="status"] p {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: clamp(8px, 4vw, 16px);
    align-items: start;
    font-weight: 600;
  }
  .push [role="status"] .icon {
    width: 24px;
    height: 24px;
    color: var(--stad-tekst);
  }
  .push [role="alert"] p {
    color: var(--late);
    font-weight: 600;
  }
  .push [role="alert"]:empty,
  .push [role="status"]:empty {
    display: none;
  }
  .push .button {
    width: 100%;
    padding-block: 8px;
    font-size: 17px;
    font-weight: 600;
    line-height: 1.2;
  }
`;
