/** The first screen. */
import { css } from "lit";

export const homeLook = css`
  .at-home .eyebrow {
    font-size: calc(40 * var(--t));
    line-height: 1.2;
  }
  .waits {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--gap);
    margin-top: calc(44 * var(--u));
  }
  .waits li {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: calc(20 * var(--u));
    align-items: center;
  }
  .waits .picture {
    grid-row: span 2;
    font-size: calc(62 * var(--u));
    color: var(--stad-tekst);
  }
  .waits .kind {
    align-self: end;
    font-size: calc(30 * var(--t));
    line-height: 1.25;
    color: var(--ink2);
  }
  .waits strong {
    align-self: start;
    font-size: min(calc(38 * var(--t)), calc(42 * var(--u)));
    font-weight: 600;
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  .tiles {
    flex: 1;
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-auto-rows: minmax(var(--touch), 1fr);
    gap: var(--gap);
  }
  .tile {
    display: flex;
    align-items: center;
    gap: calc(24 * var(--u));
    width: 100%;
    height: 100%;
    padding: calc(16 * var(--u)) calc(14 * var(--u)) calc(16 * var(--u)) calc(34 * var(--u));
    border: var(--stroke) solid var(--edge);
    border-radius: calc(24 * var(--u));
    background: var(--raise);
  }
  .tile .picture {
    font-size: calc(68 * var(--u));
    color: var(--stad-tekst);
    --icon-stroke: 1.6;
  }
  .tile .name {
    letter-spacing: -0.033em;
  }
  .tile .named {
    gap: calc(10 * var(--u));
  }
  .last {
    display: grid;
    gap: var(--gap);
  }
  .search,
  .seat {
    display: flex;
    align-items: center;
    gap: calc(30 * var(--u));
    min-height: calc(112 * var(--u));
    padding: calc(14 * var(--u)) calc(34 * var(--u));
    border: var(--stroke) solid var(--edge);
    border-radius: calc(24 * var(--u));
    background: var(--raise);
    text-align: left;
  }
  .search {
    font-size: calc(34 * var(--t));
    color: var(--ink2);
  }
  .search .picture {
    font-size: calc(50 * var(--u));
    color: var(--ink);
    --icon-stroke: 2;
  }
  .search .short {
    display: none;
  }
  .seat {
    min-height: calc(128 * var(--u));
    border-color: var(--stad-rand);
    background: var(--stad-zacht);
  }
  .seat > .picture {
    font-size: calc(70 * var(--u));
    color: var(--stad-tekst);
  }
  .seat .named {
    flex: 1;
  }
  .seat .answer {
    font-size: calc(34 * var(--t));
    font-weight: 600;
  }
  .seat .knob {
    flex: none;
    position: relative;
    width: calc(112 * var(--u));
    height: calc(64 * var(--u));
    border: max(3px, calc(4 * var(--u))) solid var(--ink);
    border-radius: calc(32 * var(--u));
    background: var(--raise);
  }
  .seat .knob::after {
    content: "";
    position: absolute;
    inset-block: calc(6 * var(--u));
    left: calc(6 * var(--u));
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--ink);
  }
  .seat[aria-checked="true"] {
    border: max(var(--border), calc(5 * var(--u))) solid var(--stad-tekst);
  }
  .seat[aria-checked="true"] .knob {
    background: var(--ink);
  }
  .seat[aria-checked="true"] .knob::after {
    left: auto;
    right: calc(6 * var(--u));
    background: var(--bg);
  }
  .languages {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: var(--gap);
  }
  .languages .plain {
    padding-inline: calc(8 * var(--u));
    font-size: min(calc(34 * var(--t)), calc(38 * var(--u)));
  }
  .to-list {
    justify-content: flex-start;
    border-color: var(--stad-rand);
    background: var(--stad-zacht);
  }
  @media (max-width: 560px) {
    .tiles,
    .waits {
      grid-template-columns: minmax(0, 1fr);
    }
    .languages {
      grid-auto-flow: row;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
