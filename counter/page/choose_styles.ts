/** How the choice of a counter looks. */
import { css } from "lit";

export const choiceStyles = css`
  :host {
    display: block;
    min-height: 100dvh;
    font-size: 16px;
  }
  header {
    display: flex;
    align-items: center;
    gap: 12px 20px;
    flex-wrap: wrap;
    min-height: 56px;
    padding: 6px 20px;
    border-bottom: 1px solid var(--line);
    background: var(--raise);
  }
  header p {
    display: flex;
    align-items: center;
    gap: 10px;
    font-weight: 700;
  }
  .shield {
    height: 26px;
    width: 23px;
  }
  connection-state {
    margin-left: auto;
  }
  header .button {
    min-height: 36px;
    padding: 3px 14px;
    border-radius: 10px;
    font-size: 15px;
  }
  main {
    max-width: 1040px;
    margin: 0 auto;
    padding: clamp(20px, 6vh, 64px) 20px 32px;
  }
  h1 {
    font-size: clamp(28px, 4vw, 40px);
  }
  .hello {
    margin-bottom: 6px;
    font-size: 18px;
  }
  .notice {
    display: flex;
    gap: 12px;
    align-items: center;
    margin-top: 18px;
    padding: 12px 16px;
    border-radius: var(--radius-row);
    background: var(--nearbg);
    color: var(--near);
    font-weight: 600;
  }
  .notice.late {
    background: var(--latebg);
    color: var(--late);
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
    gap: 14px;
    margin-top: 28px;
  }
  .card {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 2px 14px;
    width: 100%;
    height: 100%;
    min-height: 92px;
    align-content: center;
    padding: 16px 18px;
    border-radius: var(--radius-card);
    text-align: left;
    justify-content: stretch;
    font-weight: 400;
  }
  .card > .icon {
    grid-row: span 3;
    width: 34px;
    height: 34px;
    color: var(--stad-tekst);
    --icon-stroke: 1.6;
  }
  .card b {
    font-size: 20px;
    letter-spacing: -0.01em;
  }
  .card small {
    grid-column: 2;
    font-size: 15px;
  }
  .go {
    grid-row: 1 / span 3;
    grid-column: 3;
    align-self: center;
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 600;
    font-size: 15px;
  }
  .card.mine {
    border-color: var(--stad-rand);
    background: var(--stad);
    color: var(--op-stad);
  }
  .card.mine > .icon,
  .card.mine .quiet {
    color: inherit;
  }
  .card.last {
    border: 2.5px solid var(--stad-tekst);
    background: var(--stad-zacht);
  }
  .card:active > .icon,
  .card:active .quiet {
    color: inherit;
  }
  dialog {
    width: min(480px, calc(100vw - 24px));
    padding: 26px;
    border: 1px solid var(--edge);
    border-radius: var(--radius-card);
    background: var(--raise);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog h2 {
    font-size: 24px;
  }
  dialog p {
    margin-top: 10px;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    margin-top: 22px;
  }
  .ways .button {
    flex: 1;
    min-height: 52px;
    padding-inline: 14px;
  }
`;
