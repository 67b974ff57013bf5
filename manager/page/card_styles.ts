/** The cards: waits, counters, devices, and what waits for the manager's word. */
import { css } from "lit";

export const cardStyles = css`
  .card {
    min-width: 0;
    padding: 16px 20px 18px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .card > h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 12px;
    margin-bottom: 8px;
    font-size: 20px;
  }
  .card > h2 .quiet {
    font-size: 15px;
    font-weight: 400;
    letter-spacing: 0;
    font-variation-settings: normal;
  }
  li + li,
  tr + tr > * {
    border-top: 1px solid var(--line);
  }
  .tag {
    font-size: 15px;
  }
  .classes {
    --bar-height: 22px;
  }
  .classes li {
    padding: 12px 0 16px;
  }
  .classes li + li {
    border-top: 1px solid var(--line);
  }
  .classes h3 {
    display: flex;
    align-items: center;
    gap: 11px;
    min-height: 30px;
    margin-bottom: 8px;
    font-size: 17px;
    font-weight: 600;
    letter-spacing: 0;
    font-variation-settings: normal;
  }
  .classes h3 > .icon {
    font-size: 25px;
    --icon-stroke: 1.7;
  }
  .classes h3 .tag {
    margin-left: auto;
    font-weight: 400;
  }
  .classes h3 .tag.near,
  .classes h3 .tag.late {
    font-weight: 600;
  }
  .classes li p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    margin-top: 10px;
    font-size: 15px;
  }
  .classes li p span + span {
    color: var(--ink2);
  }
  .key {
    display: flex;
    align-items: center;
    gap: 9px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
    font-size: 14px;
  }
  .key b {
    width: 3px;
    height: 18px;
    background: var(--ink);
  }
  .services li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 76px 104px 84px;
    align-items: center;
    gap: 0 12px;
    min-height: 40px;
    padding: 3px 0;
    font-size: 15px;
    line-height: 1.25;
  }
  .services .of {
    display: grid;
    gap: 3px;
  }
  .services .many {
    color: var(--ink2);
    white-space: nowrap;
  }
  .services .of {
    text-align: right;
    white-space: nowrap;
  }
  .services .state {
    text-align: right;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 15px;
    line-height: 1.25;
  }
  tbody th,
  td {
    height: 33px;
    padding: 4px 12px 4px 0;
    font-weight: 400;
    text-align: left;
  }
  tbody th {
    width: 19%;
    font-weight: 600;
    white-space: nowrap;
  }
  .number {
    width: 15%;
    font-size: 17px;
    font-weight: 700;
    white-space: nowrap;
  }
  .who {
    padding-right: 0;
    color: var(--ink2);
    text-align: right;
  }
  td span + .quiet {
    margin-left: 6px;
  }
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
  @media (max-width: 760px) {
    .card {
      padding: 14px 16px 16px;
    }
    .services li {
      grid-template-columns: minmax(0, 1fr) 104px 84px;
    }
    .services .many {
      display: none;
    }
  }
`;
