/** Lower: everything that can be touched moves into the lower half; explanations make room, the order stays. */
import { css } from "lit";

export const lowLook = css`
  @media (max-aspect-ratio: 1/1) {
    :host([low]) {
      --gap: calc(16 * var(--u));
    }
    :host([low]) main {
      justify-content: flex-end;
    }
    :host([low]) :is(.tile, .seat, .option, .row, .amount) .detail,
    :host([low]) :is(.answer, .search .long) {
      display: none;
    }
    :host([low]) .targets {
      flex: none;
    }
    :host([low]) .reading {
      min-height: 0;
      margin-bottom: calc(44 * var(--u));
    }
    :host([low]) .tiles {
      flex: none;
      grid-auto-rows: minmax(var(--touch), auto);
    }
    :host([low]) .tile {
      min-height: calc(124 * var(--u));
      gap: calc(20 * var(--u));
      padding: calc(8 * var(--u)) calc(12 * var(--u)) calc(8 * var(--u)) calc(26 * var(--u));
    }
    :host([low]) .tile .picture {
      font-size: calc(58 * var(--u));
    }
    :host([low]) .last .name,
    :host([low]) .tile .name {
      font-size: calc(36 * var(--t));
      line-height: 1.1;
    }
    :host([low]) .targets:has(.languages, .to-list) .tile {
      min-height: var(--touch);
    }
    :host([low]) .last {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    :host([low]) .search .short {
      display: inline;
      font-size: calc(38 * var(--t));
      font-weight: 700;
      letter-spacing: -0.022em;
      color: var(--ink);
    }
    :host([low]) :is(.search, .seat) {
      min-height: var(--touch);
      gap: calc(20 * var(--u));
      padding-inline: calc(24 * var(--u));
    }
    :host([low]) .seat > .picture {
      font-size: calc(56 * var(--u));
    }
    :host([low]) .seat .knob {
      width: calc(88 * var(--u));
      height: calc(52 * var(--u));
    }
    :host([low]) .row {
      min-height: var(--touch);
    }
    :host([low]) .rows:has(> :nth-child(6)),
    :host([low]) .at-search .rows {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    :host([low]) .rows:has(> :nth-child(6)) .row,
    :host([low]) .at-search .row {
      gap: calc(16 * var(--u));
      padding-inline: calc(20 * var(--u));
    }
    :host([low]) .rows:has(> :nth-child(6)) .picture.on,
    :host([low]) .at-search .picture.on {
      display: none;
    }
    :host([low]) .rows:has(> :nth-child(6)) .name,
    :host([low]) .at-search .rows .name {
      font-size: min(calc(32 * var(--t)), calc(33 * var(--u)));
    }
    :host([low]) .rows:has(> :nth-child(6)) .row > .picture,
    :host([low]) .at-search .row > .picture {
      font-size: calc(56 * var(--u));
    }
    :host([low]) .at-search .rows {
      flex: none;
      min-height: calc(232 * var(--u));
      align-content: end;
    }
    :host([low]) .buttons > * {
      min-height: var(--touch);
    }
    :host([low]) main:is(.at-service, .at-list) {
      display: flex;
      gap: calc(16 * var(--u));
    }
    :host([low]) main :is(.read, .act) > * {
      margin-top: 0;
    }
    :host([low]) .head:not(:has(+ .online)) {
      min-height: 0;
    }
    :host([low]) :is(.another, .full) {
      align-self: stretch;
    }
    :host([low]) main .act > :first-child {
      margin-top: auto;
    }
    :host([low]) .amount {
      flex-direction: row;
      align-items: center;
      justify-content: space-between;
      padding: 0;
      border: none;
      background: none;
    }
    :host([low]) .amount .stepper {
      gap: calc(40 * var(--u));
    }
    :host([low]) .how legend {
      margin: 0 0 calc(10 * var(--u));
    }
    :host([low]) .option {
      justify-content: center;
      gap: calc(4 * var(--u));
      padding-block: 0;
    }
    :host([low]) .option .wait {
      display: none;
    }
    :host([low]) .how.only {
      padding-block: calc(14 * var(--u));
    }
    :host([low]) .wanted li {
      padding-block: 0;
      border: none;
      background: none;
    }
    :host([low]) dialog {
      margin-bottom: var(--rand);
    }
  }
`;
