/** How days and times stand: below each other on a phone, beside each other where there is room. */
import { css } from "lit";

export const timeStyles = css`
  :host {
    display: grid;
    gap: var(--space-4);
  }
  .first {
    width: 100%;
    min-height: 54px;
    justify-content: flex-start;
    text-align: left;
  }
  .first .icon {
    color: var(--stad-tekst);
    font-size: 22px;
  }
  .both {
    display: grid;
    gap: var(--space-5);
  }
  .times {
    display: grid;
    gap: var(--space-3);
    align-content: start;
  }
  .times h2 {
    font-size: 20px;
  }
  .times h3 {
    margin-top: var(--space-1);
    color: var(--ink2);
    font-size: 15px;
    font-weight: 400;
    letter-spacing: 0;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 76px), 1fr));
    gap: var(--space-2);
  }
  .button.time {
    gap: 5px;
    width: 100%;
    padding-inline: 4px;
    font-size: 17px;
  }
  .button.taken {
    border-color: var(--stad-rand);
    background: var(--stad);
    color: var(--op-stad);
  }
  .more {
    justify-self: start;
  }
  @media (min-width: 820px) {
    .both {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--space-7);
    }
    .times h2 {
      display: flex;
      align-items: center;
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .button.taken {
      border: 4px solid Highlight;
    }
  }
`;
