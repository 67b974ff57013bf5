/** The list of several services. */
import { css } from "lit";

export const listLook = css`
  .full {
    text-align: center;
    color: var(--ink2);
  }
  .wanted {
    display: flex;
    flex-direction: column;
    gap: calc(16 * var(--u));
  }
  .wanted li {
    display: flex;
    align-items: center;
    gap: var(--gap);
    padding: calc(16 * var(--u)) calc(20 * var(--u)) calc(16 * var(--u)) calc(32 * var(--u));
  }
  .wanted .name {
    flex: 1;
  }
  .wanted .stepper output {
    font-size: calc(60 * var(--u));
  }
  @media (max-width: 560px) {
    .wanted li {
      flex-wrap: wrap;
    }
    .wanted .name {
      flex: 1 1 100%;
    }
  }
`;
