/** How the paper tray looks: the switches of the printer, and the paper that came out of it. */
import { css } from "lit";

export const paperStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(290px, 340px) 1fr;
    min-height: 100vh;
    font-size: 17px;
  }
  .printer {
    padding: 28px 32px 40px;
  }
  .home {
    display: inline-flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }
  .home .shield {
    font-size: 34px;
  }
  h1 {
    margin-top: 20px;
    font-size: 40px;
  }
  .lead {
    margin-top: 8px;
    color: var(--ink2);
    text-wrap: pretty;
  }
  h2 {
    margin-top: 32px;
    font-size: 22px;
  }
  .how {
    display: flex;
    gap: 0.5em;
    margin-top: 8px;
    font-weight: 600;
  }
  .how .icon {
    margin-top: 0.15em;
  }
  .how.stopped {
    color: var(--late);
  }
  .how.low {
    color: var(--near);
  }
  .hint {
    margin-top: 6px;
    color: var(--ink2);
    font-size: 15px;
    text-wrap: pretty;
  }
  fieldset {
    display: grid;
    gap: 8px;
    margin: 20px 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 8px;
    padding: 0;
    color: var(--ink2);
    font-size: 15px;
    font-weight: 600;
  }
  label {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 48px;
    padding: 0 16px;
    border: max(var(--border), 1.5px) solid var(--edge);
    border-radius: var(--radius-row);
    background: var(--raise);
    cursor: pointer;
  }
  label:has(:checked) {
    border-color: var(--stad-tekst);
    background: var(--stad-zacht);
    font-weight: 600;
  }
  input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--stad-tekst);
  }
  label:has(:focus-visible) {
    outline: 4px solid var(--ink);
    outline-offset: 4px;
    box-shadow: 0 0 0 4px var(--bg);
  }
  label :focus-visible {
    outline: none;
    box-shadow: none;
  }
  .switches {
    margin-top: 16px;
  }
  .tray {
    padding: 40px 36px 64px;
    border-left: 1px solid var(--line);
    background: var(--sunk);
  }
  .slips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr));
    gap: 36px 28px;
  }
  .slips li {
    max-width: var(--slip-width);
  }
  .slip {
    display: block;
    width: 100%;
    height: auto;
    border: 1px solid var(--line);
    background: #ffffff;
  }
  .slips li:first-child .slip {
    animation: come-out 0.5s ease-out;
  }
  @keyframes come-out {
    from {
      clip-path: inset(0 0 100% 0);
    }
    to {
      clip-path: inset(0);
    }
  }
  .slips p {
    margin-top: 8px;
    color: var(--ink2);
    font-size: 15px;
  }
  .slips li:first-child p {
    color: var(--ink);
    font-weight: 600;
  }
  .empty {
    display: grid;
    justify-items: start;
    gap: 20px;
    max-width: 28em;
    padding-top: 12vh;
    font-size: 20px;
  }
  @media (max-width: 760px) {
    :host {
      display: block;
    }
    .printer,
    .tray {
      padding: 24px 16px 32px;
    }
    .tray {
      border-top: 1px solid var(--line);
      border-left: 0;
    }
    .empty {
      padding-top: 0;
    }
  }
`;
