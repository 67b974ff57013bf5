/** How lists to choose from look: groups, rows, chosen services with their amounts, places. */
import { css } from "lit";

export const listStyles = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0 clamp(4px, 2.4vw, 12px);
    margin-left: -4px;
  }
  .languages .link {
    font-size: 15px;
  }
  .languages [aria-pressed="true"] {
    text-decoration: none;
  }
  .search {
    position: relative;
  }
  .search .icon {
    position: absolute;
    top: 17px;
    left: 16px;
    width: 20px;
    height: 20px;
    color: var(--ink2);
  }
  .groups,
  .places {
    display: grid;
    gap: var(--space-3);
  }
  details.card {
    padding: 0;
    border-color: var(--edge);
  }
  summary {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: clamp(8px, 3.6vw, 16px);
    min-height: 68px;
    padding: var(--space-3) clamp(10px, 4vw, 18px);
    border-radius: var(--radius-card);
    line-height: 1.25;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > .icon:first-child {
    width: 28px;
    height: 28px;
    color: var(--stad-tekst);
    stroke-width: 1.7;
  }
  summary > .icon:last-child {
    color: var(--ink2);
  }
  details[open] summary > .icon:last-child {
    rotate: 180deg;
  }
  summary strong,
  .place strong {
    font-weight: 600;
  }
  summary small,
  .row small,
  .choice small,
  .place small {
    display: block;
    margin-top: 2px;
    color: var(--ink2);
  }
  .rows {
    border-top: 1px solid var(--line);
  }
  .rows li + li {
    border-top: 1px solid var(--line);
  }
  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    width: 100%;
    min-height: 56px;
    padding: var(--space-2) clamp(10px, 4vw, 18px);
    border: none;
    border-radius: var(--radius-row);
    background: none;
    color: var(--ink);
    font: inherit;
    line-height: 1.25;
    text-align: left;
    cursor: pointer;
  }
  .row > .icon,
  .place > .icon:last-child {
    color: var(--ink2);
  }
  main > .rows {
    border: 1px solid var(--edge);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .rows:empty {
    display: none;
  }
  .row:focus-visible,
  summary:focus-visible {
    outline-offset: -4px;
    box-shadow: none;
  }
  .service,
  .proposal,
  .keep,
  .otherwise {
    display: grid;
    gap: var(--space-2);
  }
  .place {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: clamp(8px, 3.6vw, 16px);
    width: 100%;
    border-color: var(--edge);
    color: var(--ink);
    font: inherit;
    text-align: left;
    cursor: pointer;
  }
  .place > .icon:first-child {
    width: 26px;
    height: 26px;
    color: var(--stad-tekst);
  }
  .place .free {
    display: block;
    margin-top: var(--space-2);
  }
  .summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--space-3);
    padding-block: var(--space-2);
    line-height: 1.3;
  }
  .summary .name {
    font-weight: 600;
  }
  .summary .facts {
    grid-column: 1;
    color: var(--ink2);
    font-size: 16px;
  }
  .summary .link {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  .otherwise {
    color: var(--ink2);
  }
  .otherwise h2 {
    color: var(--ink);
  }
  .otherwise a {
    color: var(--ink);
  }
  @media (min-width: 680px) {
    .groups {
      align-items: start;
    }
  }
`;
