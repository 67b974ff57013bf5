/** How an appointment looks: its day and hour large, its code as large as its picture, its papers as a list. */
import { css } from "lit";

export const agreedStyles = css`
  .agreed li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: start;
    gap: clamp(8px, 3vw, 14px);
    padding: var(--space-3) 0;
  }
  .agreed li > .icon {
    width: 22px;
    height: 22px;
    margin-top: 2px;
    color: var(--stad-tekst);
  }
  .agreed li + li {
    border-top: 1px solid var(--line);
  }
  .agreed .link {
    margin-block: -10px;
  }
  ul.agreed.card {
    padding-block: 0;
  }
  @media (max-width: 300px) {
    .agreed li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .agreed .link {
      grid-column: 2;
      justify-self: start;
      margin-block: 0;
    }
  }
  .papers {
    display: grid;
    gap: 6px;
    margin-top: 6px;
  }
  .papers li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px;
  }
  .papers .icon {
    margin-top: 4px;
    color: var(--stad-tekst);
  }
  .agreed-at .day {
    font-size: clamp(20px, 6.6vw, 26px);
    line-height: 1.2;
  }
  .agreed-at .hour {
    font-size: clamp(34px, 13vw, 52px);
    line-height: 1.1;
  }
  .agreed-at .agreed {
    margin-top: var(--space-3);
    border-top: 1px solid var(--line);
  }
  .agreed-at .agreed li:last-child {
    padding-bottom: 0;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-4);
  }
  .code qr-picture {
    flex: none;
    width: 148px;
    margin: -6px 0 -6px -6px;
    padding: 0;
  }
  .aside a {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    font-weight: 600;
  }
  .code > div {
    flex: 1 1 140px;
  }
  .code h2 {
    color: var(--ink2);
    font-size: 15px;
    font-weight: 400;
    letter-spacing: 0;
  }
  .letters {
    font-size: clamp(28px, 9.4vw, 38px);
    line-height: 1.2;
    white-space: nowrap;
  }
  .good {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }
  .good .icon {
    width: 36px;
    height: 36px;
    color: var(--stad-tekst);
  }
  .good h1 {
    font-size: clamp(22px, 7vw, 28px);
  }
`;
