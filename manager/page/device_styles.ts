/** The devices, what waits for the manager's word, and slips that did not come out. */
import { css } from "lit";

export const deviceStyles = css`
  .devices li {
    display: grid;
    grid-template-columns: 27px minmax(0, 1fr);
    gap: 14px;
    padding: 11px 0;
  }
  .devices li > .icon {
    margin-top: 4px;
    font-size: 27px;
    --icon-stroke: 1.7;
  }
  .devices h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 10px;
    font-size: 16px;
    font-weight: 600;
    letter-spacing: 0;
    font-variant-numeric: normal;
    font-variation-settings: normal;
    overflow-wrap: anywhere;
  }
  .devices p {
    font-size: 15px;
  }
  .devices li .button {
    margin-top: 8px;
  }
  .devices > .plain {
    font-size: 15px;
  }
  .pairings,
  .pairing {
    display: grid;
    gap: 14px;
  }
  .pairings:empty {
    display: none;
  }
  .pairing {
    gap: 10px;
    border: 2px solid var(--stad-rand);
  }
  .pairing > h2 {
    font-variant-numeric: normal;
    margin: 0;
  }
  .code {
    font-size: 40px;
    line-height: 1.1;
    letter-spacing: 0.01em;
  }
  .unprinted li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    padding: 8px 0;
    font-size: 15px;
  }
  .unprinted b {
    font-size: 17px;
    white-space: nowrap;
  }
  .unprinted .button {
    margin-left: auto;
  }
`;
