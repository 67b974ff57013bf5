/** How the month looks: days with room are buttons with a bar, full and closed ones are text. */
import { css } from "lit";

export const monthStyles = css`
  :host {
    display: block;
  }
  .head {
    display: grid;
    grid-template-columns: 1fr auto auto;
    align-items: center;
    gap: var(--space-2);
  }
  h2 {
    font-size: clamp(20px, 6.5vw, 24px);
  }
  .head .button {
    width: 44px;
    padding: 0;
    font-size: 20px;
  }
  table {
    --gap: clamp(1px, 0.8vw, 3px);
    width: calc(100% + 2 * var(--gap));
    margin: var(--space-2) calc(-1 * var(--gap)) 0;
    border-collapse: separate;
    border-spacing: var(--gap);
    table-layout: fixed;
  }
  table[aria-busy="true"] {
    opacity: 0.55;
  }
  th {
    padding: 0 0 var(--space-1);
    color: var(--ink2);
    font-size: 14px;
    font-weight: 400;
  }
  td {
    position: relative;
    height: 46px;
    padding: 0;
    color: var(--ink2);
    line-height: 1.1;
    text-align: center;
  }
  td small {
    display: block;
    font-size: 12px;
  }
  .day {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 5px;
    width: 100%;
    height: 100%;
    min-height: 44px;
    padding: 0;
    border: max(var(--border), 1px) solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--raise);
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    line-height: 1;
    cursor: pointer;
    touch-action: manipulation;
  }
  /* A border is drawn in forced colours too, a background is not. */
  .bar {
    display: block;
    width: 24px;
    max-width: 60%;
    border-top: 4px solid var(--stad-tekst);
    border-radius: 2px;
  }
  .bar.few {
    width: 8px;
  }
  .day.chosen {
    border-color: var(--stad-rand);
    background: var(--stad);
    color: var(--op-stad);
  }
  .day.chosen .bar {
    border-color: currentColor;
  }
  .day:focus-visible {
    position: relative;
    z-index: 1;
    outline-width: 3px;
    outline-offset: 2px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--space-4);
    margin-top: var(--space-2);
    color: var(--ink2);
    font-size: 15px;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .reasons {
    margin-top: var(--space-2);
    color: var(--ink2);
    font-size: 15px;
  }
  @media (max-width: 300px) {
    td small {
      display: none;
    }
    th {
      font-size: 12px;
    }
  }
  @media (forced-colors: active) {
    .day.chosen {
      border: 4px solid Highlight;
    }
  }
`;
