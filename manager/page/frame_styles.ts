/** How the manager's page is laid out: the header, the columns, and what is different on a narrow screen. */
import { css } from "lit";

export const frameStyles = css`
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
  .columns > .right {
    display: flex;
    flex-direction: column;
  }
  .devices {
    flex: 1;
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
    .columns > div,
    .columns > .right {
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
