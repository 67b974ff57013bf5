/** How what the simulator tells looks: figures, lines over the day, and the same as a table. */
import { css } from "lit";

export const simStyles = css`
  :host {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 340px) minmax(0, 1fr);
    align-items: start;
    gap: 14px;
  }
  .favour .beside {
    gap: 14px 40px;
  }
  .halves {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
    gap: 14px;
  }
  .kinds li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    padding: 9px 0;
    font-size: 15px;
  }
  .two {
    display: grid;
    grid-template-columns: 3fr 2fr;
    gap: 12px;
  }
  .two label {
    display: grid;
    align-content: start;
    gap: 6px;
  }
  .choices {
    grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
  }
  .slider {
    display: block;
    margin-bottom: 8px;
    font-size: 19px;
  }
  input[type="range"] {
    display: block;
    width: 100%;
    min-height: 44px;
    margin: 4px 0 0;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--stad-tekst);
    cursor: pointer;
  }
  .ends {
    margin-top: 10px;
    display: flex;
    justify-content: space-between;
    gap: 24px;
    font-size: 15px;
  }
  .ends span + span {
    text-align: right;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    margin: 14px 0;
  }
  .ways:not(:has(*)) {
    display: none;
  }
  .failed {
    color: var(--late);
    font-weight: 600;
  }
  .ends + .ways + .quiet {
    margin-top: 14px;
  }
  .quiet + [role="status"]:not(:empty),
  form + [role="status"]:not(:empty) {
    margin-top: 12px;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 12px 20px;
    margin: 6px 0 18px;
  }
  .tiles div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .tiles dt {
    color: var(--ink2);
    font-size: 15px;
  }
  .tiles dd {
    font-size: 27px;
    line-height: 1.2;
  }
  .tiles small,
  .sides small {
    color: var(--ink2);
    font-size: 15px;
    letter-spacing: 0;
    white-space: nowrap;
  }
  .sides {
    min-width: 100%;
    width: auto;
  }
  .sides th,
  .sides td {
    padding: 4px 20px 4px 0;
    vertical-align: baseline;
  }
  .sides thead th {
    max-width: 240px;
    color: var(--ink);
    font-size: 15px;
    font-weight: 600;
  }
  .sides tbody th {
    width: auto;
    font-weight: 400;
    color: var(--ink2);
  }
  .sides tbody .class {
    padding-top: 14px;
    color: var(--ink);
    font-weight: 600;
  }
  .sides .class small {
    margin-left: 12px;
    font-weight: 400;
  }
  .sides td {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .sides td small {
    margin-left: 4px;
  }
  .wide {
    position: relative;
  }
  .wide:focus-visible {
    outline-offset: -4px;
    box-shadow: none;
  }
  details > .wide {
    margin-top: 8px;
  }
  summary {
    min-height: 28px;
    color: var(--stad-tekst);
    font-size: 15px;
  }
  .plain {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--stad-tekst);
    font: inherit;
    font-size: 14px;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  thead .plain {
    display: flex;
  }
  @media (max-width: 1100px) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 760px) {
    .sides th,
    .sides td {
      padding-right: 14px;
    }
    .sides tbody th {
      min-width: 120px;
      white-space: normal;
    }
    .tiles {
      grid-template-columns: 1fr 1fr;
    }
    .tiles dd {
      font-size: 24px;
    }
    .tiles small {
      white-space: normal;
    }
  }
`;
