/** How the choice of a time looks: a few large ones, and the hours of a day as a timetable. */
import { css } from "lit";

export const slotStyles = css`
  :host {
    display: grid;
    gap: 10px;
    height: auto;
    flex: none;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    gap: 7px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 6px;
    padding: 0;
    font-size: 15px;
    font-weight: 600;
  }
  .offer {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-height: 54px;
    padding: 5px 10px 5px 14px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--raise);
    font-size: 15px;
    line-height: 1.25;
    cursor: pointer;
  }
  .offer b {
    display: block;
  }
  .offer b::first-letter {
    text-transform: uppercase;
  }
  .offer small {
    display: block;
    color: var(--ink2);
    font-size: 14px;
  }
  .offer.on,
  .minute.on {
    border: max(var(--border), 2.5px) solid var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .offer input,
  .minute input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .offer:has(:focus-visible),
  .minute:has(:focus-visible) {
    outline: 4px solid var(--ink);
    outline-offset: 2px;
  }
  .none-free {
    display: flex;
    gap: 10px;
    grid-column: 1 / -1;
    padding: 8px 12px;
    border-radius: 8px;
    background: var(--nearbg);
    color: var(--near);
    font-size: 15px;
    font-weight: 600;
  }
  summary {
    min-height: 32px;
    padding-top: 4px;
    color: var(--stad-tekst);
    font-size: 15px;
    cursor: pointer;
  }
  details[open] > summary {
    margin-bottom: 8px;
  }
  .strip {
    display: grid;
    grid-template-columns: 30px repeat(5, minmax(0, 1fr)) 30px;
    gap: 5px;
  }
  .turn {
    min-height: 52px;
    padding: 0;
    border-radius: 9px;
  }
  .turn .icon {
    width: 18px;
    height: 18px;
  }
  .date {
    display: grid;
    gap: 1px;
    min-height: 52px;
    padding: 3px 2px;
    border-radius: 9px;
    font-size: 15px;
    line-height: 1.2;
  }
  .date b {
    font-size: 14px;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .date small {
    color: var(--ink2);
    font-size: 13px;
    font-weight: 400;
  }
  .date.full b {
    color: var(--ink2);
    font-weight: 400;
  }
  .date:active small,
  .date:active b {
    color: inherit;
  }
  .jump {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-top: 8px;
    font-size: 15px;
  }
  .jump input {
    flex: 1;
  }
  input[type="date"],
  input[type="time"],
  .why input {
    min-height: 40px;
    width: 100%;
    padding: 4px 10px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: 9px;
    background: var(--raise);
    font-size: 15px;
  }
  .hours {
    display: grid;
    gap: 5px;
    margin-top: 10px;
  }
  .hour {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 8px;
    font-size: 15px;
  }
  .hour > b {
    padding-top: 6px;
  }
  .hour > div {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(54px, 1fr));
    gap: 5px;
  }
  .minute {
    display: grid;
    place-items: center;
    min-height: 34px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: 8px;
    background: var(--raise);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .minute.on {
    font-weight: 700;
  }
  .hours b {
    color: var(--ink2);
    font-weight: 600;
    text-align: right;
  }
  .over {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    margin-top: 8px;
  }
  .over label {
    display: grid;
    gap: 4px;
    font-size: 14px;
  }
  .why {
    grid-column: 1 / -1;
  }
  @media (width < 420px) {
    .strip {
      grid-template-columns: 26px repeat(5, minmax(0, 1fr)) 26px;
      gap: 4px;
    }
    .date {
      padding: 3px 0;
    }
    .date b {
      justify-self: center;
      width: min-content;
      white-space: normal;
    }
    .date small {
      letter-spacing: -0.03em;
    }
  }
  @media (pointer: coarse) {
    summary,
    .minute,
    .date,
    input[type="date"],
    input[type="time"],
    .why input {
      min-height: 44px;
    }
    .hour > div {
      grid-template-columns: repeat(auto-fill, minmax(64px, 1fr));
    }
    .turn {
      min-width: 44px;
    }
    .strip {
      grid-template-columns: 44px repeat(5, minmax(0, 1fr)) 44px;
    }
  }
`;
