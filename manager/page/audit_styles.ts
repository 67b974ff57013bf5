/** How the audit trail looks. */
import { css } from "lit";

export const auditStyles = css`
  :host {
    display: block;
    font-size: 16px;
    line-height: 1.4;
  }
  main {
    display: grid;
    justify-items: start;
    gap: 14px;
    max-width: 1200px;
    margin: 0 auto;
    padding: 24px 20px;
  }
  h1 {
    display: flex;
    align-items: center;
    gap: 12px;
    font-size: 27px;
  }
  [role="status"]:empty {
    position: absolute;
  }
  .wide {
    width: 100%;
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 15px;
  }
  th,
  td {
    padding: 8px 16px;
    text-align: left;
    vertical-align: top;
  }
  th {
    color: var(--ink2);
    font-weight: 400;
  }
  tbody tr {
    border-top: 1px solid var(--line);
  }
  time {
    white-space: nowrap;
  }
  .plain {
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--stad-tekst);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
`;
