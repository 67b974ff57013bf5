/** How documents beforehand look: a short list, each with its way back, and a button that is a field for files. */
import { css } from "lit";

export const documentsStyles = css`
  .documents {
    display: grid;
    gap: var(--space-3);
  }
  .documents .sent li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 clamp(8px, 3vw, 14px);
    border-top: 1px solid var(--line);
  }
  .documents .sent li:last-child {
    border-bottom: 1px solid var(--line);
  }
  .documents .sent .icon {
    width: 22px;
    height: 22px;
    color: var(--stad-tekst);
  }
  .documents .sent span {
    padding-block: 8px;
    line-height: 1.3;
  }
  .documents .sent small {
    white-space: nowrap;
  }
  .documents [role="alert"] {
    display: grid;
    gap: var(--space-2);
  }
  .documents [role="alert"]:empty {
    display: none;
  }
  .documents [role="status"] {
    font-weight: 600;
  }
  /* There before it has something to say, so that it is heard. */
  .documents [role="status"]:empty {
    display: block;
    margin-top: calc(-1 * var(--space-3));
  }
  .file {
    position: relative;
  }
  .file input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .file:has(:focus-visible) {
    outline: 4px solid var(--ink);
    outline-offset: 4px;
    box-shadow: 0 0 0 4px var(--bg);
  }
  @media (max-width: 300px) {
    .documents .sent li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .documents .sent .link {
      grid-column: 2;
      justify-self: start;
    }
  }
`;
