/** How the lists of who waits look, and their counts. */
import { css } from "lit";

export const waitingStyles = css`
  .lists {
    display: grid;
    align-content: start;
    gap: 18px;
    min-height: 0;
    overflow: auto;
    margin: 0 -10px;
    padding: 0 10px 12px;
    scrollbar-width: thin;
  }
  .list h2 {
    display: flex;
    align-items: center;
    gap: 11px;
    min-height: 24px;
    margin-bottom: 9px;
    font-size: 18px;
    letter-spacing: -0.005em;
  }
  .list h2 .icon {
    width: 25px;
    height: 25px;
    --icon-stroke: 1.7;
  }
  .list h2 span {
    margin-left: auto;
    font-size: 15px;
    font-weight: 400;
    letter-spacing: 0;
    font-variation-settings: normal;
  }
  .rows {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
    background: var(--raise);
  }
  .rows:focus-visible {
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--bg);
  }
  .row {
    display: grid;
    grid-template-columns: 58px minmax(0, 1fr) 92px 82px;
    align-items: center;
    gap: 0 8px;
    min-height: 42px;
    padding: 2px 12px;
    font-size: 15px;
    line-height: 1.22;
    cursor: pointer;
  }
  .row + .row {
    border-top: 1px solid var(--line);
  }
  .row:hover {
    background: var(--sunk);
  }
  .row.next {
    box-shadow: inset 5px 0 var(--stad-rand);
    background: var(--stad-zacht);
  }
  .row.chosen {
    position: relative;
    border-color: transparent;
    border-radius: 9px;
    box-shadow: inset 0 0 0 2.5px var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .row b {
    font-size: 18px;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .what {
    display: grid;
  }
  .product {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  small {
    color: var(--ink2);
    font-size: 13px;
  }
  .noted .icon {
    width: 15px;
    height: 15px;
    margin-left: 5px;
    color: var(--stad-tekst);
  }
  .is-next {
    color: var(--stad-tekst);
    font-weight: 600;
  }
  .wait {
    display: grid;
    gap: 4px;
    font-size: 14px;
    text-align: right;
    white-space: nowrap;
  }
  .state {
    display: flex;
    justify-content: flex-end;
    font-size: 14px;
  }
  .none {
    padding: 10px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
    font-size: 15px;
  }
  .counts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 9px;
  }
  .count {
    display: grid;
    justify-content: start;
    justify-items: start;
    align-content: start;
    gap: 3px;
    min-height: 94px;
    padding: 8px 12px;
    text-align: left;
    font-weight: 400;
  }
  .count .quiet {
    display: flex;
    align-items: center;
    gap: 7px;
    font-size: 14px;
  }
  .count .icon {
    width: 19px;
    height: 19px;
  }
  .count b {
    font-size: 21px;
  }
  .count .tag {
    font-size: 14px;
  }
`;
