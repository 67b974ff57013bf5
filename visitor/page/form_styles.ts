/** How choosing and filling in look: choices that exclude one another, and fields with what is wrong in them. */
import { css } from "lit";

export const formStyles = css`
  input[type="search"],
  .field input {
    width: 100%;
    min-height: 54px;
    padding: 0 var(--space-4);
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-button);
    background: var(--raise);
    color: var(--ink);
    appearance: none;
  }
  input[type="search"] {
    padding-left: 48px;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  input::placeholder {
    color: var(--ink2);
    opacity: 1;
  }
  fieldset {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: none;
  }
  legend {
    margin-bottom: var(--space-2);
    padding: 0;
    font-size: 19px;
    font-weight: 700;
  }
  .choice {
    display: grid;
    grid-template-columns: auto auto 1fr;
    align-items: center;
    gap: clamp(8px, 3vw, 14px);
    min-height: 56px;
    padding: var(--space-2) clamp(10px, 4vw, 18px);
    border: max(var(--border), 1px) solid var(--edge);
    border-radius: var(--radius-button);
    background: var(--raise);
    line-height: 1.3;
    cursor: pointer;
  }
  .choice:has(:checked) {
    border: max(var(--border), 2px) solid var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .choice input {
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--stad-tekst);
  }
  .choice .icon {
    width: 22px;
    height: 22px;
  }
  form {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--space-4);
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field label {
    font-weight: 600;
  }
  .field label .quiet {
    font-weight: 400;
  }
  .field input {
    margin-top: 4px;
  }
  .field input[aria-invalid="true"] {
    border: 2.5px solid var(--late);
  }
  .error {
    display: flex;
    gap: 8px;
    color: var(--late);
    font-weight: 600;
  }
  .error .icon {
    margin-top: 4px;
  }
`;
