/** What is set by hand: rows with a way back, forms, choices, and the building that is being emptied. */
import { css } from "lit";

export const formStyles = css`
  .rows li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    padding: 10px 0;
    font-size: 15px;
  }
  .rows li > .button,
  .rows li > .ways {
    margin-left: auto;
  }
  .rows li > div {
    flex: 1 1 220px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .rows details {
    width: 100%;
  }
  .rows summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    min-height: 28px;
    list-style: none;
  }
  .rows summary::before {
    content: "";
    width: 8px;
    height: 8px;
    border: solid var(--ink2);
    border-width: 0 2px 2px 0;
    rotate: -45deg;
  }
  .rows details[open] > summary::before {
    rotate: 45deg;
  }
  .rows summary b {
    min-width: 84px;
  }
  form {
    display: grid;
    gap: 14px;
    margin-top: 14px;
  }
  form label,
  form legend {
    font-size: 15px;
    font-weight: 600;
  }
  form > label,
  form > .field {
    display: grid;
    gap: 6px;
  }
  .limits form {
    grid-template-columns: 3fr 2fr;
    align-items: end;
  }
  .limits form > .quiet,
  .limits form > .button {
    grid-column: 1 / -1;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  form .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 36px;
    font-weight: 400;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr));
    gap: 0 20px;
    margin-top: 6px;
  }
  input[type="checkbox"] {
    flex: none;
    width: 20px;
    height: 20px;
    accent-color: var(--stad-tekst);
  }
  input:not([type="checkbox"]),
  select,
  textarea {
    width: 100%;
    min-height: 44px;
    padding: 8px 12px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: 10px;
    background: var(--raise);
    font-size: 16px;
  }
  textarea {
    resize: vertical;
  }
  form > .button {
    justify-self: start;
  }
  form .quiet {
    font-size: 14px;
  }
  legend {
    padding: 0;
  }
  input[type="number"] {
    max-width: 100%;
  }
  .card > p + p {
    margin-top: 6px;
  }
  .paper .button {
    margin-top: 12px;
  }
  .evacuation {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 16px 24px;
    padding: 24px 28px;
    border: solid var(--late);
    border-width: 4px 0;
    background: var(--latebg);
    color: var(--late);
  }
  .evacuation > .icon {
    font-size: 48px;
  }
  .evacuation > div {
    flex: 1 1 300px;
  }
  .evacuation h2 {
    font-size: 30px;
  }
  .evacuation p {
    margin-top: 6px;
    color: var(--ink);
    font-size: 17px;
  }
  @media (max-width: 760px) {
    .limits form {
      grid-template-columns: minmax(0, 1fr);
    }
    .evacuation {
      padding: 20px 16px;
    }
    .evacuation h2 {
      font-size: 24px;
    }
  }
`;
