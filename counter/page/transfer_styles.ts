/** How passing on looks. */
import { css } from "lit";

export const transferStyles = css`
  .targets {
    display: grid;
    align-content: start;
    gap: 8px;
    flex: 1 1 150px;
    min-height: 132px;
    margin: 0 -6px;
    padding: 0 6px 4px;
    border: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  legend,
  .label {
    padding: 0;
    font-size: 15px;
    font-weight: 600;
  }
  legend {
    margin-bottom: 6px;
  }
  .target {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 56px;
    padding: 6px 14px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--raise);
    font-size: 16px;
    line-height: 1.2;
    cursor: pointer;
  }
  .target.on {
    padding: 5px 13px;
    border: max(var(--border), 2.5px) solid var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .target:has(:focus-visible) {
    outline: 4px solid var(--ink);
    outline-offset: -7px;
  }
  .target input {
    position: absolute;
    opacity: 0;
  }
  .dot {
    flex: none;
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border: 2px solid var(--edge);
    border-radius: 50%;
  }
  .on .dot {
    border-color: var(--stad-tekst);
    background: var(--stad-tekst);
    color: var(--bg);
  }
  .dot .icon {
    width: 16px;
    height: 16px;
    --icon-stroke: 3;
  }
  .to {
    display: grid;
    flex: 1;
    min-width: 0;
  }
  .target small {
    color: var(--ink2);
    font-size: 14px;
  }
  .free {
    max-width: 84px;
    text-align: right;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 7px;
  }
  .label {
    width: 100%;
  }
  .chip {
    min-height: 38px;
    padding: 3px 12px;
    gap: 7px;
    border-radius: 10px;
    font-size: 15px;
    text-align: left;
  }
  .what input[type="search"] {
    flex: 1 1 150px;
    width: auto;
    min-width: 130px;
    min-height: 38px;
    font-size: 15px;
  }
`;
