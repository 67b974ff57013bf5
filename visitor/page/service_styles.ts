/** How a chosen service looks: its facts, its amount, what is proposed with it, and advice. */
import { css } from "lit";

export const serviceStyles = css`
  .service .top {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--space-3);
  }
  .service .top h2 {
    flex: 1 1 7em;
  }
  .service .top .link {
    margin-top: -10px;
    color: var(--ink2);
    font-weight: 400;
  }
  .service h3 {
    margin-top: var(--space-2);
    font-size: 17px;
    letter-spacing: 0;
  }
  .fact span:first-child {
    font-weight: 600;
  }
  .online {
    margin-top: var(--space-2);
    padding-top: var(--space-3);
    border-top: 1px solid var(--line);
  }
  .online a,
  .otherwise a,
  .advice a,
  .keep a {
    display: inline-block;
    min-height: 24px;
    font-weight: 600;
  }
  .amount {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
  }
  .stepper {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  .stepper .button {
    width: 48px;
    padding: 0;
  }
  .stepper output {
    min-width: 1.6em;
    font-size: 22px;
    font-weight: 700;
    text-align: center;
  }
  .proposal {
    border-color: var(--stad-rand);
    background: var(--stad-zacht);
  }
  .proposal .two {
    margin-top: var(--space-2);
  }
  .advice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: clamp(8px, 3.6vw, 16px);
  }
  .advice > .icon {
    width: 26px;
    height: 26px;
    color: var(--stad-tekst);
  }
  .advice p,
  .openings {
    margin-top: var(--space-2);
  }
`;
