/** How the panels about appointments look, on the counter's page and on the host's. */
import { css } from "lit";

export const appointmentStyles = css`
  :host {
    flex: 1;
    min-width: 0;
  }
  .panel-head h2 {
    overflow-wrap: anywhere;
  }
  .panel-head h2:focus-visible {
    outline-offset: 2px;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 14px;
    flex: 1;
    min-height: 0;
    overflow: auto;
    margin: -4px -10px 0;
    padding: 4px 10px 10px;
    scrollbar-width: thin;
  }
  .body > * {
    flex: none;
  }
  .what {
    display: grid;
    gap: 8px;
  }
  .field input,
  input[type="search"] {
    min-height: 46px;
    width: 100%;
    padding: 6px 14px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--raise);
    font-size: 17px;
  }
  .small input[type="search"] {
    min-height: 40px;
    border-style: dashed;
    font-size: 15px;
  }
  input::placeholder {
    color: var(--ink2);
    opacity: 1;
  }
  .found {
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
    background: var(--raise);
  }
  .found li + li {
    border-top: 1px solid var(--line);
  }
  .product {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: 44px;
    padding: 4px 14px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 15px;
    line-height: 1.25;
    text-align: left;
    cursor: pointer;
  }
  .product:focus-visible {
    outline-offset: -4px;
  }
  .product span {
    flex: 1;
    min-width: 0;
  }
  .product small,
  .chosen-service small {
    font-size: 14px;
    white-space: nowrap;
  }
  .product small {
    color: var(--ink2);
  }
  .chosen-service {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 48px;
    padding: 4px 6px 4px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius-row);
    background: var(--raise);
    font-size: 15px;
    line-height: 1.2;
  }
  .chosen-service b {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  .channels {
    display: flex;
    flex-wrap: wrap;
    gap: 7px;
  }
  .channels .button {
    flex: 1 1 auto;
    min-height: 40px;
    padding: 4px 12px;
    border-radius: 10px;
    font-size: 15px;
  }
  fieldset.who {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset.who legend {
    margin-bottom: 6px;
    padding: 0;
    font-size: 15px;
    font-weight: 600;
  }
  .who .name {
    grid-column: 1 / -1;
  }
  .who .field:last-child:nth-of-type(even) {
    grid-column: 1 / -1;
  }
  .field .label {
    font-size: 14px;
    font-weight: 400;
  }
  .note textarea {
    min-height: 58px;
  }
  .foot {
    display: grid;
    gap: 8px;
  }
  .foot p:empty,
  .foot div:empty {
    display: none;
  }
  .foot .main {
    min-height: 56px;
    line-height: 1.2;
  }
  .none {
    padding: 4px 2px;
    font-size: 15px;
  }
  .made {
    gap: 10px;
    font-size: 16px;
  }
  .done {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--ink2);
  }
  .done .icon {
    width: 21px;
    height: 21px;
  }
  .at {
    font-size: 25px;
    line-height: 1.15;
  }
  .at::first-letter {
    text-transform: uppercase;
  }
  .code {
    display: grid;
    justify-items: start;
    gap: 8px;
    margin: 8px 0;
  }
  .code span {
    font-size: 15px;
    font-weight: 600;
  }
  .code number-plate {
    font-size: 46px;
  }
  .made h3 {
    margin-top: 8px;
    font-size: 16px;
  }
  .papers {
    display: grid;
    gap: 5px;
    font-size: 15px;
  }
  .papers li {
    display: flex;
    gap: 9px;
  }
  .papers .icon {
    width: 18px;
    height: 18px;
    margin-top: 2px;
    color: var(--stad-tekst);
  }
  @media (pointer: coarse) {
    .away,
    .back,
    .step,
    .small input[type="search"],
    .channels .button {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @media (width < 420px) {
    fieldset.who {
      grid-template-columns: 1fr;
    }
    .code number-plate {
      font-size: 38px;
    }
  }
`;
