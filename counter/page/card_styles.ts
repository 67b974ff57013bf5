/** How the card of the visit looks. */
import { css } from "lit";

export const cardStyles = css`
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 21px;
  }
  .head number-plate {
    font-size: 64px;
  }
  .who h1 {
    font-size: 27px;
    overflow-wrap: anywhere;
  }
  .who .long {
    font-size: 20px;
  }
  .who p {
    margin-top: 5px;
    font-size: 15.5px;
  }
  .time {
    display: grid;
    justify-items: end;
    white-space: nowrap;
  }
  .time b {
    font-size: 40px;
    line-height: 1.05;
  }
  .time span {
    font-size: 15px;
  }
  .body {
    min-height: 0;
    overflow: auto;
    margin: 12px -20px 0;
    padding: 8px 20px 0;
  }
  .body h2 {
    margin-bottom: 5px;
    color: var(--ink2);
    font-size: 15px;
    font-weight: 600;
    letter-spacing: 0;
    font-variation-settings: normal;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 20px 32px;
    padding: 0 2px;
  }
  .body li {
    display: flex;
    gap: 9px;
    line-height: 25px;
  }
  .body li .icon {
    width: 18px;
    height: 18px;
    margin-top: 3.5px;
    color: var(--stad-tekst);
    --icon-stroke: 1.8;
  }
  .visit {
    margin-top: 22px;
    padding: 0 2px;
  }
  .done {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-height: 50px;
    padding: 6px 8px 6px 14px;
    border: 1px solid var(--line);
  }
  .done:first-of-type {
    border-radius: var(--radius-row) var(--radius-row) 0 0;
  }
  .done:last-of-type {
    border-radius: 0 0 var(--radius-row) var(--radius-row);
  }
  .done:only-of-type {
    border-radius: var(--radius-row);
  }
  .done + .done {
    border-top: 0;
  }
  .done b {
    margin-right: 16px;
    font-weight: 600;
  }
  .asked {
    min-width: 38px;
    font-size: 20px;
    font-weight: 700;
    text-align: center;
  }
  .nobody {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    text-align: center;
  }
  .nobody .icon {
    width: 48px;
    height: 48px;
    margin-bottom: 8px;
    color: var(--stad-tekst);
    --icon-stroke: 1.6;
  }
  .nobody h1 {
    font-size: 27px;
  }
`;
