/** Larger: the letters grow by a fifth; what only explains makes room for them. */
import { css } from "lit";

export const largerLook = css`
  :host([larger]) {
    --t: calc(1.2 * var(--u));
  }
  :host([larger]) h1:not(.second, .third) {
    font-size: calc(112 * var(--u));
  }
  :host([larger]) :is(.option, .how.only, .seat) .detail,
  :host([larger]) .targets:has(.languages, .to-list) .tile .detail {
    display: none;
  }
  :host([larger]) .amount .detail {
    font-size: calc(32 * var(--u));
  }
  :host([larger]) .act .buttons > * {
    min-height: calc(132 * var(--u));
  }
  :host([larger]) .targets:has(.agreed) .tile .detail {
    display: none;
  }
  :host([larger]) .follow .named {
    font-size: calc(32 * var(--u));
  }
  :host([larger]) .at-done:has(.follow) .place .detail {
    font-size: calc(30 * var(--u));
  }
  :host([larger]) .tile {
    gap: calc(20 * var(--u));
    padding-inline: calc(20 * var(--u)) calc(8 * var(--u));
  }
  :host([larger]) .tile .picture {
    font-size: calc(60 * var(--u));
  }
  :host([larger]) .waits strong {
    letter-spacing: -0.02em;
  }
`;
