/** Searching: what was typed, what was found, and the keys. */
import { css } from "lit";

export const searchLook = css`
  .at-search .reading {
    min-height: calc(340 * var(--u));
  }
  .typing {
    display: flex;
    align-items: center;
    gap: calc(24 * var(--u));
    margin-top: calc(32 * var(--u));
    padding-inline: calc(32 * var(--u));
    border: max(var(--border), 4px) solid var(--ink);
    border-radius: calc(24 * var(--u));
    background: var(--raise);
  }
  .typing input {
    flex: 1;
    min-width: 0;
    height: calc(108 * var(--u));
    border: none;
    background: none;
    font-size: calc(50 * var(--t));
    font-weight: 600;
  }
  .typing input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .typing:focus-within {
    outline: max(4px, calc(5 * var(--u))) solid var(--ink);
    outline-offset: 4px;
  }
  .found {
    margin-top: calc(16 * var(--u));
    color: var(--ink2);
  }
  .at-search .rows {
    flex: 1;
  }
  .at-search .row {
    min-height: calc(120 * var(--u));
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(20, 1fr);
    gap: calc(16 * var(--u));
  }
  .key {
    grid-column: span 2;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(12 * var(--u));
    min-width: 0;
    min-height: calc(108 * var(--u));
    padding: 0;
    border: var(--stroke) solid var(--edge);
    border-radius: calc(16 * var(--u));
    background: var(--raise);
    font-size: calc(42 * var(--t));
    font-weight: 600;
  }
  .key.wide {
    grid-column: span 4;
    font-size: calc(32 * var(--t));
  }
  .key .picture {
    font-size: calc(44 * var(--u));
  }
  @media (max-width: 560px) {
    .keys {
      gap: 6px;
    }
    .key.wide .picture {
      display: none;
    }
  }
`;
