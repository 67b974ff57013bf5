/** The cards of the floor: waits, the curve of the day, counters, tickets. */
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
  .classes li p + p {
    margin-top: 2px;
  }
  .bar {
    position: relative;
  }
  .diamond {
    width: 12px;
    height: 12px;
    border: 2px solid var(--ink);
    background: var(--raise);
    rotate: 45deg;
  }
  .bar .diamond {
    position: absolute;
    top: calc(50% - 6px);
    margin-left: -6px;
  }
  .key {
    display: flex;
    align-items: center;
    gap: 9px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
    font-size: 14px;
  }
  .key .diamond {
    margin-left: 12px;
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
  .services small {
    display: block;
    font-size: 14px;
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
  .other {
    color: var(--ink);
    font-weight: 600;
  }
  .curve i {
    display: inline-block;
    width: 22px;
    margin: 0 7px 0 10px;
    border-top: 3px solid var(--stad-tekst);
    vertical-align: 0.25em;
  }
  .curve .line-seated {
    border-top: 3px dashed var(--ink);
  }
  .curve .line-aim {
    border-top: 2px dotted var(--ink2);
  }
  summary {
    cursor: pointer;
  }
  .curve summary {
    min-height: 28px;
    color: var(--stad-tekst);
    font-size: 15px;
  }
  thead th {
    padding: 4px 12px 4px 0;
    color: var(--ink2);
    font-size: 14px;
    font-weight: 400;
    text-align: left;
  }
  .wide {
    overflow-x: auto;
  }
  td span + .quiet {
    margin-left: 6px;
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
