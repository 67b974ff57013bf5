/** What every shadow root shares: a stylesheet does not cross its border. */
import { css } from "lit";
import { iconStyles } from "web/icon.ts";

export const ground = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    font-weight: 700;
    letter-spacing: -0.018em;
    line-height: 1.15;
    font-variation-settings: "opsz" 32;
    text-wrap: balance;
  }
  a {
    color: var(--stad-tekst);
  }
  input,
  select,
  textarea {
    color: inherit;
    font: inherit;
  }
  :focus-visible {
    outline: 4px solid var(--ink);
    outline-offset: 4px;
    box-shadow: 0 0 0 4px var(--bg);
  }
  .display {
    font-weight: 700;
    letter-spacing: -0.018em;
    font-variation-settings: "opsz" 32;
  }
  .quiet {
    color: var(--ink2);
  }
  .for-ears {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition: none !important;
    }
  }
`;

/**
 * `.button` is what can be pressed; `.main` the one filled button of a screen; `aria-pressed="true"` is chosen;
 * `aria-disabled="true"` cannot be done now: it stays reachable, and says why beside it.
 */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    min-height: var(--button-height, 44px);
    padding: 0.45em 1.1em;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-button);
    background: var(--raise);
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    user-select: none;
  }
  .button.main {
    border-color: var(--stad-rand);
    background: var(--stad);
    color: var(--op-stad);
  }
  .button[aria-pressed="true"],
  .button.chosen {
    border: max(var(--border), 2.5px) solid var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .button:active {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--bg);
  }
  .button:disabled,
  .button[aria-disabled="true"] {
    border-style: dashed;
    border-color: var(--edge);
    background: none;
    color: var(--ink2);
    cursor: default;
  }
`;

export const shared = [ground, iconStyles, buttons];
