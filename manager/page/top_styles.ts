/** What stands above the columns: the question of closing, the alarm, the figures. */
import { css } from "lit";

export const topStyles = css`
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
  .figures small {
    margin-left: 6px;
    color: var(--ink2);
    font-size: 15px;
    white-space: nowrap;
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
