/** How the panel that makes a ticket looks. */
import { css } from "lit";

export const makeStyles = css`
  .given {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 14px;
    flex: 1;
    text-align: center;
  }
  .given number-plate {
    font-size: 76px;
  }
  .given h3 {
    font-size: 20px;
  }
`;
