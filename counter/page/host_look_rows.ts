/** How lists look on the host's page: rows to read, with something to touch at their end. */
import { css } from "lit";

export const rowStyles = css`
  .rows {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .rows > li {
    display: flex;
    align-items: center;
    gap: 8px 14px;
    min-height: 64px;
    padding: 8px 14px 8px 18px;
  }
  .rows > li + li {
    border-top: 1px solid var(--line);
  }
  .number {
    flex: none;
    min-width: 84px;
    font-size: 25px;
    letter-spacing: -0.015em;
    line-height: 1.1;
    white-space: nowrap;
  }
  .what {
    flex: 1;
    min-width: 0;
    font-weight: 600;
    font-size: 16px;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .what small {
    display: block;
    color: var(--ink2);
    font-weight: 400;
    font-size: 15px;
  }
  .what small.near {
    color: var(--near);
    font-weight: 600;
  }
  .ahead .rows {
    border: 2px solid var(--near);
    background: var(--nearbg);
  }
  .ahead .icon {
    flex: none;
    color: var(--near);
    font-size: 28px;
  }
  .ends {
    display: flex;
    align-items: center;
    gap: 14px;
    margin-left: auto;
  }
  .rows .button {
    flex: none;
    min-height: 46px;
    padding: 4px 18px;
  }
  .rows > li:has(> .hit, > .pick) {
    padding: 0;
    gap: 0;
  }
  .rows .hit,
  .rows .pick {
    flex: 1;
    justify-content: flex-start;
    min-height: 60px;
    min-width: 0;
    padding: 6px 16px;
    gap: 14px;
    border: 0;
    border-radius: 0;
    background: none;
    text-align: left;
  }
  .rows .hit:active,
  .rows .pick:active {
    background: var(--sunk);
    color: inherit;
  }
  .rows .hit:focus-visible,
  .rows .pick:focus-visible,
  .rows .sheet-way:focus-visible {
    outline-offset: -4px;
  }
  .hit b {
    flex: none;
    min-width: 76px;
    font-size: 21px;
  }
  .hit .icon:last-child {
    margin-left: auto;
  }
  .pick {
    line-height: 1.25;
  }
  .pick span {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .hit b {
    font-weight: 700;
  }
  .pick small {
    display: block;
    color: var(--ink2);
    font-size: 15px;
    font-weight: 400;
  }
  .pick .icon {
    width: 26px;
    height: 26px;
    color: var(--stad-tekst);
    --icon-stroke: 1.7;
  }
  .rows .sheet-way {
    align-self: stretch;
    width: 56px;
    padding: 0;
    border: 0;
    border-left: 1px solid var(--line);
    border-radius: 0;
    background: none;
  }
  .sheet-way .icon {
    width: 21px;
    height: 21px;
  }
  .none {
    padding: 14px 18px;
  }
  .said:empty,
  .refused:empty {
    display: none;
  }
  .refused {
    padding: 8px 14px;
    border-radius: 10px;
    background: var(--latebg);
    color: var(--late);
    font-weight: 600;
  }
  .step {
    width: 48px;
    min-height: 46px;
  }
`;
