/** The pieces that come back on several screens: headings, buttons, rows, cards, notices, questions. */
import { css } from "lit";

export const partsLook = css`
  h1 {
    font-size: calc(104 * var(--u));
    letter-spacing: -0.032em;
    line-height: 1.04;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  h1.second {
    font-size: calc(80 * var(--u));
    letter-spacing: -0.028em;
    line-height: 1.08;
  }
  @media (max-width: 699px) {
    h1.second {
      font-size: min(calc(80 * var(--u)), 7.6vw);
    }
  }
  h2,
  legend {
    padding: 0;
    font-size: calc(38 * var(--t));
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
  .eyebrow {
    margin-bottom: calc(10 * var(--u));
    font-size: calc(32 * var(--t));
    color: var(--ink2);
  }
  .reading {
    flex: none;
    min-height: calc(304 * var(--u));
    margin-bottom: var(--gap);
  }
  .targets {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--gap);
  }
  .named {
    display: flex;
    flex-direction: column;
    gap: calc(6 * var(--u));
    min-width: 0;
    text-align: left;
  }
  .name {
    font-size: calc(38 * var(--t));
    font-weight: 700;
    letter-spacing: -0.022em;
    line-height: 1.15;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .detail {
    font-size: calc(30 * var(--t));
    line-height: 1.25;
    color: var(--ink2);
  }
  .card {
    padding: calc(30 * var(--u)) calc(32 * var(--u));
    border: max(2px, calc(var(--border) / 2)) solid var(--line);
    border-radius: calc(24 * var(--u));
    background: var(--raise);
  }
  .plain,
  .main,
  .row {
    display: flex;
    align-items: center;
    gap: calc(24 * var(--u));
    min-height: var(--touch);
    padding: calc(12 * var(--u)) calc(36 * var(--u));
    border: var(--stroke) solid var(--edge);
    border-radius: calc(24 * var(--u));
    background: var(--raise);
    font-size: calc(38 * var(--t));
    font-weight: 600;
    line-height: 1.15;
  }
  .plain {
    justify-content: center;
  }
  .plain .picture {
    font-size: calc(44 * var(--u));
    --icon-stroke: 2;
  }
  .plain[aria-pressed="true"] {
    border: max(var(--border), calc(5 * var(--u))) solid var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .main {
    justify-content: center;
    border-color: var(--stad-rand);
    background: var(--stad);
    color: var(--op-stad);
    font-size: min(calc(50 * var(--t)), calc(54 * var(--u)));
    font-weight: 700;
    letter-spacing: -0.025em;
  }
  .main .picture {
    --icon-stroke: 2.2;
  }
  .main[aria-disabled="true"] {
    border-style: dashed;
    border-color: var(--edge);
    background: none;
    color: var(--ink2);
  }
  button:active:not([aria-disabled="true"], :disabled) {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--bg);
  }
  button:active:not([aria-disabled="true"], :disabled) :is(.picture, .detail) {
    color: inherit;
  }
  .buttons {
    display: flex;
    gap: var(--gap);
    margin-top: auto;
  }
  .buttons > * {
    min-height: calc(148 * var(--u));
  }
  .buttons .main {
    flex: 1;
  }
  .back {
    min-width: calc(250 * var(--u));
  }
  .rows {
    display: flex;
    flex-direction: column;
    gap: var(--gap);
  }
  .rows.two {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .row {
    width: 100%;
    height: 100%;
    min-height: calc(156 * var(--u));
    text-align: left;
  }
  .row > .picture:first-child {
    font-size: calc(72 * var(--u));
    color: var(--stad-tekst);
  }
  .row .named {
    flex: 1;
  }
  .row .picture.on {
    font-size: calc(48 * var(--u));
  }
  .refusal {
    display: flex;
    align-items: center;
    gap: calc(24 * var(--u));
    padding: calc(22 * var(--u)) calc(32 * var(--u));
    border: var(--stroke) solid var(--late);
    border-radius: calc(24 * var(--u));
    background: var(--latebg);
    color: var(--late);
    font-weight: 600;
  }
  .notice {
    display: flex;
    flex-direction: column;
    gap: calc(36 * var(--u));
    margin-block: auto;
    padding-bottom: calc(120 * var(--u));
    font-size: calc(46 * var(--t));
    line-height: 1.3;
  }
  .notice .picture {
    font-size: calc(120 * var(--u));
    color: var(--stad-tekst);
  }
  .notice .opens {
    font-weight: 600;
  }
  dialog {
    width: calc(100vw - 2 * var(--rand));
    max-width: calc(952 * var(--u));
    padding: calc(56 * var(--u));
    border: max(var(--border), 3px) solid var(--ink);
    border-radius: calc(24 * var(--u));
    background: var(--bg);
    color: var(--ink);
    font-size: calc(38 * var(--t));
    line-height: 1.35;
  }
  dialog::backdrop {
    background: rgb(26 35 37 / 55%);
  }
  dialog .picture {
    font-size: calc(80 * var(--u));
    color: var(--stad-tekst);
  }
  dialog h2 {
    margin-block: calc(8 * var(--u)) calc(20 * var(--u));
    font-size: calc(64 * var(--t));
  }
  dialog .buttons {
    margin-top: calc(48 * var(--u));
  }
`;
