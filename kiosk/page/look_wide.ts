/** A panel that lies down: what is read stands left, what is touched right. */
import { css } from "lit";

export const wideLook = css`
  @media (min-width: 1000px) and (min-aspect-ratio: 1/1) {
    header {
      min-height: calc(120 * var(--u));
      padding-top: calc(32 * var(--u));
    }
    .aids {
      grid-template-columns: repeat(4, calc(240 * var(--u)));
      justify-content: end;
      padding-block: calc(16 * var(--u));
    }
    .aid {
      flex-direction: row;
      gap: calc(16 * var(--u));
      min-height: calc(108 * var(--u));
    }
    main {
      padding-block: calc(16 * var(--u)) calc(28 * var(--u));
    }
    main:is(.at-home, .at-group, .at-search) {
      flex-direction: row;
      gap: calc(56 * var(--u));
    }
    main > .reading {
      flex: 0 0 calc(640 * var(--u));
    }
    .waits {
      grid-template-columns: 1fr;
      margin-top: calc(64 * var(--u));
      gap: calc(36 * var(--u));
    }
    h1,
    :host([larger]) h1:not(.second, .third) {
      font-size: calc(88 * var(--u));
    }
    h1.second {
      font-size: calc(64 * var(--u));
    }
    .targets:has(.languages, .to-list) .tile .detail {
      display: none;
    }
    .last {
      grid-template-columns: 1fr 1fr;
    }
    .search {
      font-size: calc(30 * var(--t));
    }
    .seat .detail,
    .seat .answer {
      display: none;
    }
    main:is(.at-service, .at-list) {
      display: flex;
      flex-direction: row;
      gap: calc(56 * var(--u));
    }
    .read,
    .act {
      flex: 5;
      display: flex;
      flex-direction: column;
      min-width: 0;
    }
    .act {
      flex: 6;
    }
    .act > :first-child {
      margin-top: 0;
    }
    .head:not(:has(+ .online)) {
      min-height: 0;
    }
    .read:has(.appointment) .card {
      padding-block: calc(16 * var(--u));
    }
    .read:has(.appointment) .online qr-picture {
      width: calc(160 * var(--u));
    }
    .amount {
      display: grid;
      grid-template-columns: 1fr auto;
      column-gap: calc(24 * var(--u));
      padding-block: calc(16 * var(--u));
    }
    .amount .stepper {
      grid-area: 1 / 2 / span 2;
    }
    .act > :is(.another, .full) {
      align-self: stretch;
      margin-top: auto;
    }
    .act > :is(.another, .full) ~ .buttons {
      margin-top: var(--gap);
    }
    .act > .buttons {
      margin-top: auto;
    }
    .buttons > *,
    .at-done .buttons > * {
      min-height: calc(120 * var(--u));
    }
    .wanted li {
      padding-block: calc(3 * var(--u));
    }
    .how.only {
      padding-block: calc(20 * var(--u));
    }
    .row {
      min-height: calc(128 * var(--u));
    }
    .rows:has(> :nth-child(5)) {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .at-search .row {
      min-height: var(--touch);
    }
    .at-done {
      gap: calc(20 * var(--u)) calc(28 * var(--u));
      padding-top: 0;
      grid-template-columns: minmax(0, 1fr) calc(600 * var(--u)) calc(330 * var(--u));
      grid-template-rows: minmax(0, 1fr) auto auto;
      grid-template-areas:
        "number place sketch"
        "number slip slip"
        "number buttons buttons";
    }
    .at-done:has(.follow) {
      padding-top: 0;
      grid-template-rows: minmax(0, 1fr) auto auto;
      grid-template-areas:
        "number place sketch"
        "follow slip slip"
        "follow buttons buttons";
    }
    .at-done .place {
      gap: calc(14 * var(--u));
      padding-block: calc(22 * var(--u));
      font-size: calc(36 * var(--t));
    }
    .at-done .place h2 {
      font-size: calc(48 * var(--t));
    }
    .at-done .place .before {
      padding-top: calc(20 * var(--u));
    }
    .at-done .slip {
      min-height: calc(108 * var(--u));
      padding-block: calc(10 * var(--u));
    }
    :host([larger]) .at-done:has(.follow) .place .detail {
      display: none;
    }
    .number {
      align-self: center;
    }
  }
`;
