/** How the pages of appointments look: one column of cards, the way on at the bottom where a thumb reaches. */
import { css } from "lit";

export const pageStyles = css`
  :host {
    --side: clamp(8px, 4.2vw, 20px);
    display: flex;
    flex-direction: column;
    max-width: 640px;
    min-height: 100dvh;
    margin: 0 auto;
    padding: 0 var(--side);
    font-size: 17px;
    line-height: 1.45;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  :host([wide]) {
    max-width: 940px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-2);
    min-height: 56px;
    padding-top: var(--space-2);
  }
  header .shield {
    width: 26px;
    height: 30px;
    margin-right: 4px;
  }
  .title {
    font-size: 18px;
    font-weight: 600;
  }
  .step {
    margin-left: auto;
    color: var(--ink2);
    font-size: 16px;
  }
  .back {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    margin-left: -11px;
    padding: 0;
    border: none;
    border-radius: var(--radius-row);
    background: none;
    color: var(--ink);
    font-size: 24px;
    cursor: pointer;
  }
  .news {
    flex-basis: 100%;
  }
  .away {
    margin: var(--space-2) 0;
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius-row);
    background: var(--latebg);
    color: var(--late);
    font-weight: 600;
  }
  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--space-4);
    padding-block: var(--space-2) var(--space-6);
  }
  h1 {
    font-size: clamp(24px, 8vw, 32px);
  }
  h1:focus,
  h2:focus {
    outline: none;
    box-shadow: none;
  }
  h2 {
    font-size: 19px;
  }
  small,
  .small {
    font-size: 15px;
  }
  .card {
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
    padding: var(--space-4) clamp(10px, 4vw, 20px);
  }
  .link {
    hyphens: none;
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0 4px;
    border: none;
    border-radius: 6px;
    background: none;
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .wide {
    width: 100%;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
    gap: var(--space-3);
  }
  .two .button {
    padding-inline: 8px;
    hyphens: none;
  }
  .refused,
  .wait {
    padding: var(--space-3) var(--space-4);
    border: 1.5px solid var(--late);
    border-radius: var(--radius-row);
    background: var(--latebg);
    color: var(--late);
    font-weight: 600;
  }
  .wait {
    border-color: var(--near);
    background: var(--nearbg);
    color: var(--near);
  }
  [role="status"]:empty,
  [role="alert"]:empty {
    display: none;
  }
  .bar {
    --button-height: 54px;
    display: grid;
    gap: var(--space-3);
    margin: auto calc(-1 * var(--side)) calc(-1 * var(--space-6));
    padding: var(--space-3) var(--side) max(var(--space-4), env(safe-area-inset-bottom));
    border-top: 1px solid var(--line);
    background: var(--raise);
  }
  .bar.empty {
    padding: 0;
    border: none;
    background: none;
  }
  .bar > div {
    display: grid;
    gap: var(--space-3);
  }
  .bar p[role="status"],
  .bar div[role="status"] {
    color: var(--ink2);
    font-size: 15px;
  }
  .bar .button {
    width: 100%;
  }
  .bar .main {
    font-size: 17px;
  }
  /* On a phone held upright it is always there; on a small or zoomed one it would cover the page. */
  @media (min-height: 600px) and (min-width: 300px) {
    .bar {
      position: sticky;
      bottom: 0;
      z-index: 2;
    }
  }
  @media (min-width: 680px) {
    .bar:not(.empty) {
      margin-inline: 0;
      border: 1px solid var(--line);
      border-bottom: none;
      border-radius: var(--radius-card) var(--radius-card) 0 0;
      padding-inline: var(--space-5);
    }
    main {
      padding-bottom: var(--space-6);
    }
  }
`;
