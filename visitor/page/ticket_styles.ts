/** How the visitor's page looks: one column, the number first; called, the town's colour fills it whole. */
import { css } from "lit";

export const ticketStyles = css`
  main {
    display: flex;
    flex-direction: column;
    gap: var(--space-4);
    max-width: 480px;
    min-height: 100dvh;
    margin: 0 auto;
    padding: var(--space-4) var(--space-5) var(--space-6);
    font-size: 17px;
    line-height: 1.45;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-1) var(--space-3);
    min-height: 44px;
  }
  header > * {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .hall {
    font-weight: 600;
  }
  .hall .shield {
    height: 30px;
    width: 26px;
  }
  .line {
    color: var(--ink2);
    font-size: 15px;
  }
  header > .news {
    display: block;
    flex-basis: 100%;
  }
  .away {
    margin-top: var(--space-3);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius-row);
    background: var(--latebg);
    color: var(--late);
    font-weight: 600;
  }
  h1 {
    font-size: clamp(26px, 9vw, 34px);
  }
  h1 + p {
    margin-top: var(--space-2);
  }
  .yours {
    text-align: center;
  }
  number-plate,
  .big {
    display: block;
    font-size: min(96px, calc((100vw - 48px) / (var(--letters) * 0.6 + 0.7)));
  }
  ol {
    padding: 0 clamp(10px, 5vw, 20px);
    color: var(--ink2);
  }
  li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: clamp(8px, 4vw, 16px);
    padding: var(--space-3) 0;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  li .icon {
    width: 24px;
    height: 24px;
  }
  li small {
    display: block;
    font-size: 15px;
  }
  li[aria-current] {
    color: var(--ink);
  }
  li[aria-current] strong {
    font-weight: 600;
  }
  li[aria-current] .icon {
    color: var(--stad-tekst);
  }
  .all {
    min-height: 100dvh;
    background: var(--stad);
    color: var(--op-stad);
  }
  .all .away {
    border: 2px solid currentColor;
    background: none;
    color: inherit;
  }
  .all .line {
    color: inherit;
  }
  .sign {
    position: relative;
    display: grid;
    gap: var(--space-4);
    padding: var(--space-6) var(--space-4);
    border: 3px solid currentColor;
    border-radius: var(--space-6);
    line-height: 1.1;
    text-align: center;
  }
  .sign::before {
    content: "";
    position: absolute;
    inset: 7px;
    border: 1px solid currentColor;
    border-radius: 16px;
    opacity: 0.55;
  }
  .sign .icon {
    justify-self: center;
    width: 52px;
    height: 52px;
  }
  .big {
    max-width: 100%;
    font-size: min(76px, calc((100vw - 88px) / (var(--letters) * 0.6)));
    overflow-wrap: anywhere;
  }
`;
