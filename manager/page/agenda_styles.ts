/** How the part about appointments looks: a day as bars on one axis, and cards beside it. */
import { css } from "lit";

export const agendaStyles = css`
  :host {
    display: block;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(330px, 1fr);
    align-items: start;
    gap: 14px;
  }
  .columns > div {
    display: grid;
    align-content: start;
    gap: 14px;
    min-width: 0;
  }
  .button.small {
    min-height: 36px;
    padding: 3px 14px;
    border-radius: 10px;
    font-size: 15px;
  }
  .day-top {
    display: grid;
    gap: 16px;
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  .choose h2 {
    font-size: 21px;
  }
  .choose h2::first-letter {
    text-transform: uppercase;
  }
  .choose .button {
    width: 40px;
    padding: 0;
  }
  .choose input:not([type="checkbox"]) {
    width: auto;
    min-height: 38px;
    padding: 4px 10px;
    font-size: 15px;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
  }
  dl div {
    display: flex;
    flex-direction: column-reverse;
    padding-left: 20px;
  }
  dl div:first-child {
    padding-left: 0;
  }
  dl div + div {
    border-left: 1px solid var(--line);
  }
  dt {
    color: var(--ink2);
    font-size: 15px;
    white-space: nowrap;
  }
  dd {
    font-size: 27px;
    line-height: 1.1;
  }
  .chart > p {
    display: flex;
    gap: 10px;
  }
  .chart li,
  .scale {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr) 116px 104px;
    align-items: center;
    gap: 0 14px;
  }
  .chart li {
    min-height: 54px;
    padding: 6px 0;
    font-size: 15px;
  }
  .chart li .button {
    justify-self: end;
  }
  .scale {
    position: relative;
    display: block;
    height: 22px;
    margin: 4px 248px 2px 110px;
    font-size: 14px;
  }
  .scale span {
    position: absolute;
    color: var(--ink2);
    translate: -50% 0;
  }
  .lane {
    position: relative;
    height: 30px;
    border-radius: 6px;
  }
  .lane i {
    position: absolute;
    top: 0;
    bottom: 0;
  }
  .span {
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--sunk);
  }
  .taken {
    min-width: 4px;
    border-right: 1px solid var(--raise);
    border-radius: 5px;
    background: var(--stad-tekst);
  }
  .taken.lost {
    border: 2px solid var(--late);
    background: var(--latebg);
  }
  .absent .span {
    border-style: dashed;
    background: none;
  }
  .told span {
    display: block;
    white-space: nowrap;
  }
  .away {
    color: var(--near);
    font-weight: 600;
  }
  .lane .now {
    top: -6px;
    bottom: -6px;
    width: 2px;
    background: var(--ink);
  }
  .more {
    border-top: 1px solid var(--line);
  }
  .danger {
    border: 2px solid var(--late);
    background: var(--latebg);
  }
  .card.danger > h2 {
    justify-content: flex-start;
    align-items: center;
    color: var(--late);
  }
  .danger li + li {
    border-color: var(--late);
  }
  .danger .button {
    margin-top: 8px;
  }
  .rows .at {
    flex: none;
    min-width: 52px;
  }
  .moves li > span {
    margin-left: auto;
  }
  .first-free .rows li {
    flex-wrap: nowrap;
    padding: 7px 0;
    line-height: 1.25;
  }
  .first-free .rows li > div {
    flex: 1 1 0;
  }
  .tag {
    white-space: normal;
  }
  .first-free .tag,
  .first-free .rows span {
    flex: none;
    font-size: 15px;
  }
  details {
    margin-top: 8px;
  }
  summary {
    min-height: 32px;
    padding-top: 4px;
    color: var(--stad-tekst);
    font-size: 15px;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  .two label {
    display: grid;
    gap: 6px;
  }
  .share select {
    margin-top: 8px;
  }
  @media (max-width: 1100px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 760px) {
    .chart li {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 6px 12px;
    }
    .lane {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .chart li > .told {
      grid-row: 3;
    }
    .scale {
      margin-inline: 0;
    }
    .scale span:nth-child(even) {
      display: none;
    }
    dl {
      grid-template-columns: 1fr 1fr;
      gap: 12px 0;
    }
    dl div:nth-child(odd) {
      padding-left: 0;
      border: 0;
    }
  }
`;
