/** The set-up of a display: read near, so in staff sizes. */
import { css } from "lit";

export const setupStyles = css`
  :host {
    display: block;
    height: 100vh;
    overflow: auto;
    font-size: 17px;
    line-height: 1.5;
  }
  main {
    display: grid;
    gap: var(--space-6);
    max-width: 760px;
    margin: 0 auto;
    padding: var(--space-8) var(--space-5);
  }
  h1 {
    font-size: 34px;
  }
  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: var(--space-5);
  }
  label {
    display: grid;
    gap: var(--space-1);
    font-weight: 600;
  }
  input[type="number"] {
    width: 100%;
    min-height: 48px;
    padding: 0 var(--space-3);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--raise);
    font-weight: 400;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: var(--space-2) var(--space-6);
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  fieldset label {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    min-height: 44px;
    font-weight: 400;
  }
  input[type="radio"] {
    width: 22px;
    height: 22px;
    accent-color: var(--stad-tekst);
  }
  section {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-6);
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  h2 {
    display: flex;
    gap: 0.4em;
    align-items: center;
    font-size: 24px;
  }
  h3 {
    font-size: 17px;
  }
  .refused {
    color: var(--late);
  }
  pre {
    margin: 0;
    padding: var(--space-4);
    overflow: auto;
    border-radius: var(--radius-row);
    background: var(--sunk);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
`;
