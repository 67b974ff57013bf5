/** The frame of every screen: sizes, the hall's name and clock, the bar of aids. */
import { css } from "lit";

/**
 * `--u` is one pixel of a panel of 1080 x 1920, `--t` the same for text: larger when a visitor asks for it.
 * A narrow window (a phone, or a page zoomed in) gets smaller steps and scrolls.
 */
export const frameLook = css`
  :host {
    --u: clamp(0.55px, 0.325px + 0.0625vw, 1px);
    --t: var(--u);
    --rand: calc(64 * var(--u));
    --gap: calc(20 * var(--u));
    --touch: calc(108 * var(--u));
    --stroke: max(var(--border), 2px);
    display: grid;
    grid-template-rows: auto 1fr auto;
    grid-template-columns: minmax(0, 1fr);
    min-height: 100dvh;
    font-size: calc(32 * var(--t));
    font-variation-settings: "opsz" 14;
    line-height: 1.3;
    -webkit-tap-highlight-color: transparent;
  }
  @media (min-width: 700px) and (max-aspect-ratio: 1/1) {
    :host {
      --u: clamp(0.55px, min(100vw / 1080, 100vh / 1920), 4px);
    }
  }
  @media (min-width: 1000px) and (min-aspect-ratio: 1/1) {
    :host {
      --u: clamp(0.55px, min(100vw / 1920, 100vh / 1080), 4px);
    }
  }
  :focus-visible {
    outline-width: max(4px, calc(5 * var(--u)));
  }
  h1:focus {
    outline: none;
    box-shadow: none;
  }
  button,
  label,
  dialog {
    touch-action: manipulation;
    user-select: none;
  }
  button {
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .picture {
    display: inline-flex;
    flex: none;
    font-size: calc(56 * var(--u));
    --icon-stroke: 1.7;
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: flex-start;
    padding: calc(56 * var(--u)) var(--rand) 0;
    min-height: calc(150 * var(--u));
    gap: var(--gap);
  }
  h2,
  legend,
  .name,
  .main,
  .title {
    font-variation-settings: "opsz" 32;
  }
  figure {
    margin: 0;
  }
  .town {
    display: flex;
    align-items: center;
    gap: calc(22 * var(--u));
    min-height: calc(80 * var(--u));
    font-size: calc(38 * var(--t));
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.1;
  }
  .town small {
    display: block;
    font-size: calc(28 * var(--t));
    font-weight: 400;
    letter-spacing: 0;
    color: var(--ink2);
  }
  .shield {
    height: calc(64 * var(--u));
    width: calc(56 * var(--u));
  }
  .clock {
    text-align: right;
    font-size: calc(30 * var(--t));
    line-height: 1.35;
    color: var(--ink2);
    white-space: nowrap;
  }
  .clock strong {
    display: block;
    font-size: calc(38 * var(--t));
    font-weight: 600;
    line-height: 1.2;
    color: var(--ink);
  }
  @media (max-width: 560px) {
    header {
      flex-wrap: wrap;
      gap: 8px;
    }
    .town {
      gap: 8px;
    }
    .shield {
      height: 26px;
      width: 23px;
    }
    .clock {
      text-align: left;
    }
    .clock strong {
      display: inline;
    }
  }
  main {
    grid-row: 2;
    display: flex;
    flex-direction: column;
    min-width: 0;
    padding: calc(36 * var(--u)) var(--rand) calc(32 * var(--u));
  }
  .aids {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: var(--gap);
    padding: calc(24 * var(--u)) var(--rand);
    border-top: var(--stroke) solid var(--line);
    background: var(--sunk);
  }
  .aid {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(8 * var(--u));
    min-height: calc(134 * var(--u));
    padding: calc(8 * var(--u));
    border: var(--stroke) solid var(--edge);
    border-radius: calc(20 * var(--u));
    background: var(--raise);
    font-size: min(calc(30 * var(--t)), calc(34 * var(--u)));
    font-weight: 600;
    line-height: 1.1;
  }
  .aid .picture {
    font-size: calc(50 * var(--u));
  }
  .aid[aria-pressed="true"] {
    border-color: var(--stad-tekst);
    border-width: max(var(--border), calc(5 * var(--u)));
    background: var(--stad-zacht);
  }
  .aid.help {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--bg);
  }
  :host([contrast]) .aid[aria-pressed="true"] {
    background: var(--ink);
    color: var(--bg);
  }
  :host([contrast]) .aid.help {
    background: var(--bg);
    color: var(--ink);
  }
`;
