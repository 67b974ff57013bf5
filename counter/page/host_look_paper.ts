/** How the entering of emergency numbers looks: one line to type, the list below. */
import { css } from "lit";

export const paperLook = css`
  form {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 12px;
  }
  .line:last-of-type {
    align-items: end;
  }
  .field.service {
    flex: 1 1 220px;
  }
  .number,
  .taken,
  .began,
  .ended {
    flex: none;
    width: 104px;
    font-size: 15px;
    letter-spacing: 0;
    line-height: inherit;
    min-width: 0;
  }
  .box {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 12px;
  }
  .box:focus-within {
    outline: 4px solid var(--ink);
    outline-offset: 2px;
  }
  .box input {
    flex: 1;
    width: 100%;
    min-width: 0;
    min-height: 45px;
    padding: 0;
    border: 0;
    outline: 0;
    box-shadow: none;
    background: none;
  }
  .box:has([aria-invalid="true"]) {
    border-color: var(--late);
    border-width: 2.5px;
  }
  ::-webkit-search-cancel-button {
    display: none;
  }
  .offered {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }
  .offered .button {
    font-size: 15px;
    padding: 4px 12px;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
  }
  .chosen b {
    flex: 1 1 180px;
  }
  fieldset {
    display: flex;
    flex: 1 1 250px;
    flex-wrap: wrap;
    gap: 0 20px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 48px;
    font-weight: 600;
    cursor: pointer;
  }
  .choice input {
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--stad-tekst);
  }
  .enter {
    min-height: 52px;
  }
  .rows .number {
    width: auto;
    min-width: 84px;
    font-size: 25px;
  }
`;
