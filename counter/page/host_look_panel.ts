/** How a panel looks that is opened beside the ticket. */
import { css } from "lit";

export const panelLook = css`
  .panel,
  :host(visit-card),
  :host(paper-entry) {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 14px;
    min-height: 0;
    min-width: 0;
  }
  .panel-top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
  }
  .panel-top h2 {
    display: flex;
    align-items: center;
    gap: 16px;
    min-width: 0;
    font-size: 24px;
    overflow-wrap: anywhere;
  }
  .panel-top h2:focus-visible {
    outline-offset: 2px;
  }
  .panel-top number-plate {
    flex: none;
    font-size: 38px;
  }
  .panel-top .button {
    flex: none;
  }
  .panel-body {
    display: grid;
    align-content: start;
    gap: 14px;
    flex: 1;
    min-height: 0;
    overflow: auto;
    margin: 0 -10px;
    padding: 4px 10px 10px;
  }
  .panel-body h3 {
    margin-bottom: 6px;
    font-size: 17px;
    letter-spacing: -0.005em;
  }
  .panel .ways {
    display: grid;
    grid-template-columns: 1fr;
  }
  .field {
    display: grid;
    align-content: start;
    gap: 6px;
    font-size: 15px;
    font-weight: 600;
  }
  select,
  textarea,
  .box {
    width: 100%;
    min-height: 48px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--raise);
    font-size: 17px;
    font-weight: 400;
  }
  select,
  textarea {
    padding: 8px 12px;
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 48px;
    font-weight: 600;
    cursor: pointer;
  }
  .switch input {
    flex: none;
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--stad-tekst);
  }
  .rows.two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1px;
    background: var(--line);
  }
  .rows.two > li {
    border: 0;
    background: var(--raise);
  }
  .rows.two > li:last-child:nth-child(odd) {
    grid-column: 1 / -1;
  }
  .sheet {
    gap: 20px;
    font-size: 17px;
  }
  .length {
    display: flex;
    gap: 14px;
  }
  .length .icon {
    flex: none;
    width: 28px;
    height: 28px;
    color: var(--stad-tekst);
    --icon-stroke: 1.7;
  }
  .papers li {
    display: flex;
    gap: 12px;
    padding: 3px 0;
  }
  .papers .icon {
    margin-top: 3px;
    width: 20px;
    height: 20px;
    color: var(--stad-tekst);
  }
  .online {
    display: flex;
    justify-content: space-between;
    gap: 20px;
  }
  .online > div {
    min-width: 0;
  }
  .online a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    overflow-wrap: anywhere;
  }
  .online qr-picture {
    flex: none;
    align-self: start;
    width: 132px;
  }
  .who li {
    display: flex;
    gap: 16px;
    padding: 3px 0;
  }
  .who b {
    min-width: 100px;
  }
  @media (width < 700px) {
    .rows.two {
      grid-template-columns: 1fr;
    }
    .panel-top h2 {
      font-size: 20px;
    }
    .panel-top number-plate {
      font-size: 30px;
    }
  }
`;
