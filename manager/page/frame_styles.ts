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
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    margin-right: auto;
    padding-left: 12px;
  }
  nav a {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding: 0 12px;
    border-bottom: 3px solid transparent;
    color: var(--ink2);
    text-decoration: none;
  }
  nav a[aria-current="page"] {
    border-color: var(--stad-rand);
    color: var(--ink);
    font-weight: 600;
  }
  .door,
  .door span,
  .line {
    display: flex;
    align-items: center;
    gap: 9px;
  }
  .door {
    flex-wrap: wrap;
    gap: 8px 16px;
    max-width: 1800px;
    margin: 0 auto;
    padding: 12px 28px;
  }
  .door .evacuate {
    margin-left: auto;
  }
  .door .icon,
  .line .icon {
    font-size: 19px;
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
  .plain[href] {
    display: inline-flex;
    align-items: center;
    margin-right: 16px;
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
    padding: 2px 28px 28px;
  }
  .evacuation + main {
    padding-top: 14px;
  }
  .loading {
    place-content: center;
    min-height: 80vh;
    text-align: center;
  }
  .columns,
  .columns > div,
  .pair,
  .pair > div {
    display: grid;
    align-content: start;
    gap: 14px;
    min-width: 0;
  }
  .pair {
    grid-template-columns: 1fr 1fr;
  }
  .columns {
    grid-template-columns: 424fr 588fr 344fr;
    align-items: stretch;
  }
  /* The last card of a column reaches down to the foot of the others. */
  .middle {
    grid-template-rows: auto auto 1fr;
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
  /* Eight parts, the longest date and the way out still fit on one line of a desktop. */
  @media (max-width: 1560px) {
    header {
      gap: 8px 14px;
    }
    nav {
      padding-left: 4px;
    }
    nav a {
      padding: 0 8px;
      font-size: 15px;
    }
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
    nav {
      order: 1;
      width: 100%;
      padding: 0;
    }
    nav a {
      padding: 0 10px;
    }
    .line {
      margin-left: auto;
    }
    .door {
      padding: 12px;
    }
    main {
      padding: 2px 12px 24px;
    }
    .columns,
    .pair {
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
