/** Checking in: the places of the code, its keys, and what comes of it. */
import { css } from "lit";

export const checkInLook = css`
  .at-closed {
    gap: var(--gap);
  }
  .at-closed .targets {
    flex: none;
  }
  .at-check-in .reading {
    display: flex;
    flex-direction: column;
    gap: calc(24 * var(--u));
  }
  .hint {
    margin-top: calc(-8 * var(--u));
    font-size: calc(36 * var(--t));
    color: var(--ink2);
  }
  .code {
    position: relative;
    display: block;
    border-radius: calc(20 * var(--u));
  }
  .places {
    display: flex;
    gap: calc(16 * var(--u));
  }
  .place-of {
    flex: 1;
    display: grid;
    place-items: center;
    height: calc(152 * var(--u));
    border: var(--stroke) solid var(--edge);
    border-radius: calc(20 * var(--u));
    background: var(--raise);
    font-size: calc(96 * var(--u));
    font-weight: 700;
    font-variation-settings: "opsz" 32;
    letter-spacing: -0.02em;
    line-height: 1;
  }
  .place-of.first:not(:first-child) {
    margin-left: calc(32 * var(--u));
  }
  .place-of.next {
    border: max(var(--border), calc(6 * var(--u))) solid var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .code input {
    position: absolute;
    inset: 0;
    width: 100%;
    padding: 0;
    border: none;
    opacity: 0;
    font-size: calc(96 * var(--u));
  }
  .code:has(:focus-visible) {
    outline: max(4px, calc(5 * var(--u))) solid var(--ink);
    outline-offset: 4px;
  }
  .keys.of-code {
    grid-template-columns: repeat(8, minmax(0, 1fr));
    margin-top: auto;
  }
  .of-code .key {
    grid-column: span 1;
    font-size: calc(48 * var(--t));
  }
  .at-check-in .buttons {
    margin-top: 0;
  }
  .at-check-in .back {
    min-width: 0;
  }
  .erase:disabled {
    border-style: dashed;
    color: var(--ink2);
    cursor: default;
  }
  :is(.at-early, .at-turned, .at-ask-host, .at-here) .notice {
    padding-bottom: calc(48 * var(--u));
  }
  :is(.at-early, .at-turned, .at-ask-host) h1 {
    font-size: calc(88 * var(--u));
  }
  .at-here:has(.number) {
    gap: calc(32 * var(--u));
  }
  .at-early .buttons > * {
    flex: 1;
  }
  .at-booked {
    gap: calc(32 * var(--u));
  }
  .made {
    display: flex;
    flex-direction: column;
    gap: calc(40 * var(--u));
    margin-block: auto;
  }
  .made .card {
    display: flex;
    align-items: center;
    gap: calc(40 * var(--u));
    padding: calc(44 * var(--u));
    font-size: calc(36 * var(--t));
    line-height: 1.32;
  }
  .made .card > div {
    flex: 1;
  }
  .made qr-picture {
    flex: none;
    width: calc(300 * var(--u));
  }
  .big-code {
    margin-block: calc(8 * var(--u)) calc(20 * var(--u));
    font-size: calc(112 * var(--u));
    font-weight: 700;
    font-variation-settings: "opsz" 32;
    letter-spacing: 0;
    line-height: 1.1;
    white-space: nowrap;
  }
  .at-booked .targets {
    flex: none;
  }
  @media (max-width: 560px) {
    .places {
      gap: 4px;
    }
    .place-of.first:not(:first-child) {
      margin-left: 6px;
    }
    .keys.of-code {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .made .card {
      flex-direction: column;
      align-items: flex-start;
    }
    .big-code {
      font-size: 14vw;
    }
    :is(.at-check-in, .at-early, .at-turned, .at-booked) .buttons > * {
      flex: 1 1 100%;
    }
    :is(.at-early, .at-turned, .at-ask-host) h1 {
      font-size: min(calc(88 * var(--u)), 9vw);
    }
  }
  @media (min-width: 1000px) and (min-aspect-ratio: 1/1) {
    .made {
      gap: calc(20 * var(--u));
    }
    .made .card {
      padding: calc(24 * var(--u)) calc(44 * var(--u));
    }
    main.at-check-in {
      flex-direction: row;
      gap: calc(56 * var(--u));
    }
    .place-of {
      height: calc(120 * var(--u));
      font-size: calc(76 * var(--u));
    }
    .at-check-in .targets {
      justify-content: flex-end;
    }
    :is(.at-early, .at-turned, .at-ask-host, .at-here) .notice {
      gap: calc(20 * var(--u));
      padding-bottom: calc(20 * var(--u));
    }
    .at-here:has(.number) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: 1fr auto;
      grid-template-areas: "number place" "number buttons";
    }
    .at-here .place {
      align-self: center;
    }
  }
  @media (max-aspect-ratio: 1/1) {
    :host([low]) .at-check-in .reading:has(.refusal) .hint {
      display: none;
    }
    :host([low]) .at-check-in .reading {
      margin-bottom: calc(24 * var(--u));
    }
  }
`;
