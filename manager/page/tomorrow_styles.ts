/** How the part "Morgen" is laid out. */
import { css } from "lit";

export const dayStyles = css`
  .choose {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-bottom: 6px;
  }
  .choose h2 {
    min-width: 240px;
    font-size: 23px;
    text-align: center;
  }
  .button.small {
    min-height: 40px;
    padding: 3px 14px;
  }
  .tiles {
    margin: 16px 0 0;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 380px);
    align-items: start;
    gap: 14px;
  }
  .advice {
    margin-bottom: 8px;
    font-weight: 600;
  }
  .wide {
    margin-top: 10px;
  }
  @media (max-width: 1100px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 760px) {
    .choose {
      justify-content: space-between;
    }
    .choose h2 {
      min-width: 0;
      font-size: 19px;
    }
  }
`;
