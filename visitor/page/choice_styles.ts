/** How cards, questions and buttons look on the phone: at the bottom, where a thumb reaches. */
import { css } from "lit";

export const choiceStyles = css`
  .card {
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--raise);
  }
  .ready,
  .message {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: clamp(8px, 4vw, 16px);
    align-items: start;
    padding: var(--space-4) clamp(10px, 5vw, 20px);
  }
  .card > .icon {
    width: 24px;
    height: 24px;
    stroke-width: 1.8;
  }
  .message {
    border-color: var(--near);
    background: var(--nearbg);
  }
  .message > .icon {
    color: var(--near);
  }
  .messages,
  .choices {
    display: grid;
    gap: var(--space-3);
  }
  .messages:empty,
  [role="status"]:empty {
    display: none;
  }
  .ready ul {
    padding-left: 1.1em;
    list-style: disc;
  }
  .ready li {
    display: list-item;
    padding: 0;
    border: none;
  }
  .ready .quiet {
    font-size: 15px;
  }
  .choices {
    --button-height: 54px;
    margin-top: auto;
  }
  /* On a phone held upright the thumb finds them always; on a small or zoomed one they would cover the page. */
  @media (min-height: 700px) and (min-width: 320px) {
    .choices {
      position: sticky;
      bottom: 0;
      margin-bottom: calc(-1 * var(--space-6));
      padding-block: var(--space-3) var(--space-6);
      background: var(--bg);
    }
    .all .choices {
      background: var(--stad);
    }
  }
  .choices .button {
    width: 100%;
    font-size: 17px;
    font-weight: 600;
    line-height: 1.2;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.5em), 1fr));
    gap: var(--space-3);
  }
  h2 {
    font-size: 24px;
  }
  h2:focus {
    outline: none;
    box-shadow: none;
  }
  .refused {
    padding: var(--space-3) var(--space-4);
    border: 1.5px solid var(--late);
    border-radius: var(--radius-row);
    background: var(--latebg);
    color: var(--late);
    font-weight: 600;
  }
  .all :is(.card, .refused) {
    border-color: currentColor;
    background: none;
    color: inherit;
  }
  .all .button {
    border: 1.5px solid currentColor;
    background: none;
    color: inherit;
  }
  .all .button.main {
    border-color: var(--op-stad);
    background: var(--op-stad);
    color: var(--stad);
  }
  .all :focus-visible {
    outline-color: currentColor;
    box-shadow: none;
  }
  .alarm {
    background: var(--alarm);
    color: var(--op-alarm);
  }
  .leave-now {
    display: grid;
    gap: var(--space-4);
    padding-block: var(--space-5);
    font-size: 20px;
  }
  .leave-now .icon {
    width: 64px;
    height: 64px;
  }
  .leave-now h1 {
    font-size: clamp(34px, 12vw, 48px);
  }
`;
