/** How the manager's page looks: the frame, the alarm and the figures; the cards are in card_styles.ts. */
import { css } from "lit";
import { cardStyles } from "./card_styles.ts";

const frame = css`
  :host {
    display: block;
    font-size: 16px;
    line-height: 1.4;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
    min-height: 60px;
    padding: 8px 28px;
    border-bottom: 1px solid var(--line);
    background: var(--raise);
  }
  .hall {
    display: flex;
    align-items: center;
    gap: 9px;
    font-size: 19px;
    letter-spacing: -0.005em;
  }
  .hall .shield {
    height: 30px;
    width: 26px;
  }
  .here {
    padding-left: 20px;
    border-left: 1px solid var(--line);
    color: var(--ink2);
  }
  .door,
  .door span,
  .line {
    display: flex;
    align-items: center;
    gap: 9px;
  }
  .door {
    gap: 14px;
    margin-right: auto;
    padding-left: 20px;
    border-left: 1px solid var(--line);
  }
  .door .icon,
  .line .icon {
    font-size: 19px;
  }
  .here,
  .door {
    min-height: 36px;
    align-items: center;
  }
  .here {
    display: flex;
  }
  .line {
    color: var(--ink2);
  }
  time {
    font-weight: 600;
  }
  .plain {
    min-height: 36px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--stad-tekst);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .button.small {
    min-height: 36px;
    padding: 3px 14px;
    border-radius: 10px;
    font-size: 15px;
  }
  .button.sure {
    border-color: var(--late);
    background: var(--latebg);
    color: var(--late);
  }
  main {
    display: grid;
    gap: 14px;
    max-width: 1800px;
    margin: 0 auto;
    padding: 14px 28px 28px;
  }
  .loading {
    place-content: center;
    min-height: 80vh;
    text-align: center;
  }
  .columns,
  .columns > div {
    display: grid;
    align-content: start;
    gap: 14px;
    min-width: 0;
  }
  .columns {
    grid-template-columns: 424fr 588fr 344fr;
    align-items: stretch;
  }
  /* The last card of a column reaches down to the foot of the others. */
  .left,
  .middle {
    grid-template-rows: auto 1fr;
  }
  .left {
    grid-template-rows: 1fr;
  }
  @media (max-width: 1100px) {
    .columns {
      grid-template-columns: 1fr 1fr;
    }
    .middle {
      grid-row: span 2;
    }
    .left {
      grid-template-rows: auto;
    }
  }
  @media (max-width: 760px) {
    header {
      padding: 8px 16px;
    }
    .door {
      order: 1;
      width: 100%;
      justify-content: space-between;
      padding: 0;
      border: 0;
    }
    .here {
      margin-right: auto;
    }
    main {
      padding: 12px 12px 24px;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    /* What somebody has to do comes before what is. */
    .columns > div {
      display: contents;
    }
    .pairings,
    .unprinted {
      order: -1;
    }
    .devices {
      order: 1;
    }
  }
`;

const top = css`
  .closing {
    display: grid;
    gap: 12px;
    padding: 18px 22px;
    border: 2px solid var(--edge);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .closing h2 {
    font-size: 20px;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  .outcome:empty {
    position: absolute;
  }
  .outcome {
    padding: 0 4px;
    font-weight: 600;
  }
  .outcome.not-done {
    color: var(--late);
  }
  .alarm {
    display: flex;
    align-items: center;
    gap: 20px;
    min-height: 92px;
    padding: 14px 22px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .alarm > .icon {
    font-size: 42px;
    --icon-stroke: 1.7;
    color: var(--ink2);
  }
  .alarm h2 {
    font-size: 23px;
  }
  .alarm p {
    margin-top: 4px;
  }
  .alarm.near,
  .alarm.late {
    border-width: 2px;
  }
  .alarm.near {
    border-color: var(--near);
    background: var(--nearbg);
  }
  .alarm.late {
    border-color: var(--late);
    background: var(--latebg);
  }
  .alarm.near > .icon {
    color: var(--near);
  }
  .alarm.late > .icon {
    color: var(--late);
  }
  .figures {
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .figures dl {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
  }
  .figures div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    padding: 12px 22px;
  }
  .figures div + div {
    border-left: 1px solid var(--line);
  }
  .figures dd {
    font-size: 31px;
    line-height: 1.15;
  }
  .figures dt {
    color: var(--ink2);
    font-size: 15px;
  }
  @media (max-width: 900px) {
    .figures dl {
      grid-template-columns: 1fr 1fr;
    }
    .figures div {
      padding: 10px 16px;
    }
    .figures div:nth-child(odd) {
      border-left: 0;
    }
    .figures div:nth-child(n + 3) {
      border-top: 1px solid var(--line);
    }
    .figures div:last-child {
      grid-column: 1 / -1;
    }
    .alarm {
      gap: 14px;
      padding: 14px 16px;
    }
    .alarm > .icon {
      font-size: 32px;
    }
    .alarm h2 {
      font-size: 20px;
    }
  }
`;

export const managerStyles = [frame, top, cardStyles];
