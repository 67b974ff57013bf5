/** How the board looks. `--u` is one pixel of the reference panel; sizes of calls come from sizes.ts. */
import { css } from "lit";
import { noticeStyles } from "./notice_styles.ts";
import { plateStyles } from "./plate_styles.ts";

export const boardStyles = [
  plateStyles,
  css`
    :host {
      display: block;
      height: 100vh;
      overflow: hidden;
      font-size: calc(32 * var(--u));
      line-height: 1.25;
    }
    main {
      display: flex;
      flex-direction: column;
      width: var(--board);
      height: 100%;
      margin-inline: auto;
      padding: 0 calc(56 * var(--u));
    }
    header {
      display: flex;
      flex: none;
      align-items: center;
      justify-content: space-between;
      gap: calc(32 * var(--u));
      height: calc(104 * var(--u));
      font-size: calc(40 * var(--u));
      line-height: 1;
      white-space: nowrap;
    }
    header h1 {
      display: flex;
      align-items: center;
      gap: 0.6em;
      font-size: 1em;
    }
    .hall {
      font-weight: 600;
      letter-spacing: -0.005em;
    }
    .hall .shield {
      height: 1.2em;
      width: 1.05em;
    }
    header:has(.zone) {
      height: calc(116 * var(--u));
    }
    .zone {
      --icon-stroke: 1.8;
      font-size: calc(56 * var(--u));
    }
    .zone .icon {
      font-size: 1.25em;
    }
    .when {
      display: flex;
      align-items: center;
      gap: 1em;
    }
    .date {
      color: var(--ink2);
    }
    .clock {
      font-size: calc(64 * var(--u));
    }
    .sound {
      --button-height: calc(72 * var(--u));
      font-size: calc(32 * var(--u));
    }
    .cards,
    .calls {
      flex: 1;
      min-height: 0;
    }
    .empty {
      display: grid;
      align-content: center;
      height: 100%;
      padding-left: calc(42 * var(--u));
      font-size: calc(96 * var(--u));
    }
    footer {
      display: grid;
      flex: none;
      grid-template-columns: 477fr 731fr 600fr;
      height: calc(244 * var(--u));
      padding: calc(26 * var(--u)) 0 calc(32 * var(--u));
    }
    .cards ~ footer {
      grid-template-columns: 1fr 1fr;
      gap: calc(32 * var(--u));
      height: calc(275 * var(--u));
    }
    footer section {
      min-width: 0;
      padding: calc(6 * var(--u)) calc(16 * var(--u)) 0 calc(41 * var(--u));
    }
    .calls ~ footer section + section {
      border-left: max(1px, calc(2 * var(--u))) solid var(--line);
    }
    footer h2 {
      color: var(--ink2);
      font-size: calc(32 * var(--u));
      font-weight: 400;
      letter-spacing: 0;
      font-variation-settings: normal;
    }
    .cards ~ footer h2 {
      font-size: calc(36 * var(--u));
    }
    footer p {
      margin-top: calc(10 * var(--u));
      font-size: calc(40 * var(--u));
      text-wrap: balance;
    }
    .cards ~ footer p {
      font-size: calc(48 * var(--u));
    }
    .next ul {
      display: flex;
      gap: 0.72em;
      font-size: calc(76 * var(--u));
      line-height: 1.25;
      white-space: nowrap;
    }
    .cards ~ footer .next ul {
      font-size: calc(120 * var(--u));
      gap: 0.55em;
    }
    .earlier ul {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: calc(4 * var(--u)) 1em;
      margin-top: calc(10 * var(--u));
      font-size: calc(40 * var(--u));
      white-space: nowrap;
    }
    .earlier li {
      display: grid;
      grid-template-columns: 3.5em 1fr;
    }
    .gone h2 {
      display: flex;
      gap: 0.5em;
      align-items: center;
      color: var(--late);
      font-weight: 600;
    }
    .away .line,
    .away .card,
    .away .next li,
    .away .earlier li {
      color: var(--ink2);
    }
    .notice {
      display: flex;
      flex: 1;
      flex-direction: column;
      justify-content: center;
      gap: calc(40 * var(--u));
      max-width: calc(1600 * var(--u));
      padding-left: calc(98 * var(--u));
      font-size: calc(52 * var(--u));
    }
    main > .notice {
      padding-left: calc(42 * var(--u));
    }
    .notice h1,
    .notice h2 {
      font-size: calc(120 * var(--u));
    }
    main.notice h1 {
      font-size: calc(96 * var(--u));
    }
    .opens {
      font-size: calc(72 * var(--u));
      font-weight: 600;
    }
    .pairing pairing-code {
      min-height: 100vh;
      font-size: calc(44 * var(--u));
    }
    .ruler {
      position: absolute;
      visibility: hidden;
      font-size: 100px;
      white-space: nowrap;
    }
    .next li,
    .clock {
      font-variant-numeric: normal;
      letter-spacing: -0.005em;
    }
    @media (orientation: portrait) {
      .date {
        display: none;
      }
      .calls ~ footer,
      .cards ~ footer {
        display: block;
        height: calc(var(--foot) * var(--u));
      }
      .calls ~ footer {
        --foot: 616;
      }
      .cards ~ footer {
        --foot: 490;
      }
      .calls ~ footer section,
      .cards ~ footer section {
        padding: calc(20 * var(--u)) calc(41 * var(--u));
      }
      .calls ~ footer section + section {
        border: 0;
        border-top: max(1px, calc(2 * var(--u))) solid var(--line);
      }
      .notice h2 {
        font-size: calc(88 * var(--u));
      }
    }
  `,
  noticeStyles,
];
