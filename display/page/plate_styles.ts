/** The calls themselves: lines and cards, and the newest as a plate with a thin line inside. */
import { css } from "lit";

export const plateStyles = css`
  .line,
  .card {
    position: relative;
    line-height: 1;
    white-space: nowrap;
  }
  /* Figures stand apart, so that they do not run together at 8 m; a place is read as one shape. */
  .number {
    font-variant-numeric: normal;
    letter-spacing: 0.008em;
  }
  .place {
    font-variant-numeric: normal;
    letter-spacing: -0.022em;
  }
  .calls ol {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .line {
    display: grid;
    flex: 0 1 calc((100% - 0.267 * var(--newest)) / var(--lines));
    grid-template-columns: var(--number) calc(0.65 * var(--newest)) 1fr;
    align-items: center;
    padding-left: calc(42 * var(--u));
    font-size: var(--others);
    --icon-stroke: 2.6;
  }
  .line:first-child {
    flex-basis: calc((100% - 0.267 * var(--newest)) / var(--lines) + 0.267 * var(--newest));
    font-size: var(--newest);
  }
  .line .icon {
    font-size: 0.62em;
    margin-left: -0.14em;
  }
  .line::before {
    content: "";
    position: absolute;
    inset: auto 0 0;
    height: max(1px, calc(3 * var(--u)));
    background: var(--line);
  }
  .line:has(+ .marked)::before {
    background: none;
  }
  .card {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: calc(56 * var(--u)) calc(56 * var(--u)) calc(52 * var(--u));
    border: max(1px, calc(3 * var(--u))) solid var(--line);
    border-radius: calc(32 * var(--u));
    background: var(--raise);
    line-height: 1.1;
  }
  .cards ul {
    display: grid;
    grid-template-columns: repeat(var(--columns), 1fr);
    grid-auto-rows: 1fr;
    gap: calc(32 * var(--u));
    height: 100%;
  }
  .card .place {
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-size: var(--place);
  }
  .card .place .icon {
    font-size: 0.37em;
  }
  .card .number {
    font-size: var(--number);
  }
  .card .state {
    color: var(--ink2);
    font-size: calc(0.5 * var(--place));
    font-weight: 500;
  }
  .shut .place {
    color: var(--ink2);
  }
  .marked,
  .card.marked {
    border-color: var(--stad-rand);
    background: var(--stad);
    color: var(--op-stad);
  }
  .line.marked {
    border-radius: calc(28 * var(--u));
    background: none;
  }
  /* The plate is drawn apart from the line, so that plates one above the other do not touch. */
  .line.marked::before {
    inset: calc(3 * var(--u)) 0;
    z-index: -1;
    height: auto;
    border: max(1px, calc(2 * var(--u))) solid var(--stad-rand);
    border-radius: calc(28 * var(--u));
    background: var(--stad);
  }
  .line.marked {
    z-index: 0;
  }
  .marked::after {
    content: "";
    position: absolute;
    inset: calc(19 * var(--u)) calc(16 * var(--u));
    border: max(2px, calc(5 * var(--u))) solid currentColor;
    border-radius: calc(18 * var(--u));
    opacity: 0.5;
    /* Two slow breaths, less than five seconds: seen from the corner of an eye, then still. */
    animation: breathe 2.2s ease-in-out 2;
  }
  .card.marked::after {
    inset: calc(13 * var(--u));
    border-radius: calc(22 * var(--u));
  }
  @keyframes breathe {
    50% {
      opacity: 1;
    }
  }
`;
