/** How the panel that makes a ticket looks. */
import { css } from "lit";

export const makeStyles = css`
  form {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-height: 0;
    flex: 1;
  }
  .products {
    flex: 1 1 140px;
    min-height: 140px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
    background: var(--raise);
  }
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-height: 46px;
    padding: 3px 8px 3px 4px;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  li.on {
    background: var(--stad-zacht);
  }
  .product {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 10px;
    min-height: 40px;
    min-width: 0;
    padding: 2px 8px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 15px;
    line-height: 1.25;
    text-align: left;
    cursor: pointer;
  }
  .product:focus-visible {
    outline-offset: -3px;
  }
  .product .icon {
    width: 21px;
    height: 21px;
    color: var(--ink2);
    --icon-stroke: 1.7;
  }
  .on .product {
    font-weight: 600;
  }
  .usual {
    padding-right: 8px;
    color: var(--ink2);
    font-size: 14px;
    white-space: nowrap;
  }
  .switch {
    display: flex;
    gap: 12px;
    font-size: 15px;
    cursor: pointer;
  }
  .switch input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 1px 0 0;
    accent-color: var(--stad-tekst);
  }
  .switch small {
    display: block;
    color: var(--ink2);
    font-size: 14px;
  }
  .switch b {
    font-weight: 600;
  }
  .ways {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px;
  }
  .ways .button {
    min-height: 56px;
  }
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
  .refused {
    padding: 6px 12px;
    border-radius: 8px;
    background: var(--latebg);
    color: var(--late);
    font-weight: 600;
    font-size: 15px;
  }
`;
