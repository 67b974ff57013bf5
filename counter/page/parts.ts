/** Small pieces that several parts of the counter's page draw. */
import { css, html, nothing, type TemplateResult } from "lit";
import type { CounterShown } from "web/protocol.ts";
import { icon, kindIcon } from "web/icon.ts";
import type { Words } from "web/words.ts";
import { type Action, action, type ActionId } from "./actions.ts";
import { keysOn, letGo } from "./keyboard.ts";

/** A key as it stands on the keyboard. */
export function keycap(name: string): TemplateResult | typeof nothing {
  return keysOn() ? html`<kbd aria-hidden="true">${name}</kbd>` : nothing;
}

export const keyName = ({ key }: Action, words: Words): string =>
  key === " " ? words.say("counter.key.space") : key.toUpperCase();

/** Who waits for this counter's kind of help stands or sits. */
export function counterIcon({ kind }: CounterShown): TemplateResult {
  return kindIcon(kind === "standing" ? "short" : "seated");
}

export interface ActButton {
  readonly id: ActionId;
  readonly label: string;
  readonly able: boolean;
  /** Its panel is open. */
  readonly open: boolean;
  /** Whether its key does this now. */
  readonly key: boolean;
  readonly press: (id: ActionId) => void;
  readonly words: Words;
}

/** A button with its picture, its word and its key; one that cannot be done now stays in its place. */
export function actButton({ id, label, able, open, key, press, words }: ActButton): TemplateResult {
  const shown = action(id);
  const pressed = (event: MouseEvent) => {
    letGo(event);
    if (able) press(id);
  };
  return html`
    <button
      class="button act ${open ? "open" : ""}"
      aria-disabled=${able ? nothing : "true"}
      aria-expanded=${open ? "true" : nothing}
      aria-keyshortcuts=${key && keysOn() ? keyName(shown, words) : nothing}
      @click=${pressed}
    >
      ${icon(shown.icon)}<span>${label}</span>${key ? keycap(keyName(shown, words)) : nothing}
    </button>
  `;
}

export const partStyles = css`
  kbd {
    flex: none;
    display: inline-grid;
    place-items: center;
    min-width: 22px;
    height: 22px;
    padding: 0 5px;
    border: 1.5px solid currentColor;
    border-radius: 5px;
    font: 600 13px / 1 var(--font);
    opacity: 0.9;
  }
  .act {
    justify-content: flex-start;
    gap: 10px;
    padding: 5px 10px 5px 12px;
    text-align: left;
    line-height: 1.28;
  }
  .act.open {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--bg);
  }
  .act .icon {
    width: 21px;
    height: 21px;
    --icon-stroke: 1.8;
  }
  .act span {
    flex: 1;
    min-width: 0;
  }
  .stepper {
    display: flex;
    align-items: center;
  }
  .stepper output {
    min-width: 42px;
    font-size: 20px;
    font-weight: 700;
    text-align: center;
  }
  .step {
    width: 38px;
    min-height: 36px;
    padding: 0;
    font-size: 20px;
    border-radius: 11px;
  }
`;

export interface Stepper {
  readonly product: string;
  readonly amount: number;
  readonly least: number;
  readonly most: number;
  readonly change: (to: number) => void;
  readonly words: Words;
}

/** Fewer and more of a product, with the number between. */
export function stepper({ product, amount, least, most, change, words }: Stepper): TemplateResult {
  const step = (by: 1 | -1, picture: "minus" | "plus") => {
    const able = by < 0 ? amount > least : amount < most;
    const label = words.say(by < 0 ? "counter.card.fewer" : "counter.card.more", { product });
    const pressed = (event: MouseEvent) => {
      letGo(event);
      if (able) change(amount + by);
    };
    return html`
      <button
        type="button"
        class="button step"
        aria-label=${label}
        aria-disabled=${able ? nothing : "true"}
        @click=${pressed}
      >
        ${icon(picture)}
      </button>
    `;
  };
  return html`
    <div class="stepper">${step(-1, "minus")}<output>${amount}</output>${step(1, "plus")}</div>
  `;
}
