/** Messages of the hall, and the screen that sends everybody out. */
import { css } from "lit";

export const noticesLook = css`
  .message {
    display: flex;
    align-items: center;
    gap: calc(24 * var(--u));
    margin-top: calc(32 * var(--u));
    padding: calc(18 * var(--u)) calc(28 * var(--u));
    border: var(--stroke) solid var(--near);
    border-radius: calc(24 * var(--u));
    background: var(--nearbg);
    font-size: min(calc(32 * var(--t)), calc(34 * var(--u)));
    line-height: 1.25;
    overflow-wrap: anywhere;
    animation: comes 0.6s ease-out;
  }
  .message .picture {
    font-size: calc(48 * var(--u));
    color: var(--near);
  }
  .reading:has(.message) + .targets .tile .detail {
    display: none;
  }
  @keyframes comes {
    from {
      opacity: 0;
    }
  }
  @media (min-width: 1000px) and (min-aspect-ratio: 1/1) {
    .message {
      padding: calc(12 * var(--u)) calc(24 * var(--u));
      font-size: calc(28 * var(--u));
    }
    .message .picture {
      display: none;
    }
    .at-evacuation:has([lang]) > .picture {
      display: none;
    }
    .at-evacuation:has([lang]) h1 {
      font-size: calc(104 * var(--u));
    }
    .waits:has(~ .message) {
      gap: calc(20 * var(--u));
      margin-top: calc(32 * var(--u));
    }
  }
  .at-evacuation {
    grid-row: 1 / -1;
    justify-content: center;
    gap: calc(56 * var(--u));
    min-height: 100dvh;
    background: var(--alarm);
    color: var(--op-alarm);
    font-size: min(calc(44 * var(--t)), calc(50 * var(--u)));
    line-height: 1.3;
  }
  .at-evacuation > .picture {
    font-size: calc(180 * var(--u));
  }
  .at-evacuation h1,
  :host([larger]) .at-evacuation h1 {
    font-size: calc(132 * var(--u));
  }
  .at-evacuation :is(h1, h2) + p {
    margin-top: calc(24 * var(--u));
  }
  .at-evacuation h2 {
    font-size: calc(60 * var(--u));
  }
  .at-evacuation:has([lang]) {
    gap: calc(32 * var(--u));
    font-size: calc(36 * var(--u));
  }
  .at-evacuation:has([lang]) > .picture {
    font-size: calc(110 * var(--u));
  }
  .at-evacuation:has([lang]) h2 {
    font-size: calc(44 * var(--u));
  }
  .at-evacuation .kept {
    font-weight: 600;
  }
  @media (max-width: 560px) {
    .at-evacuation h1,
    :host([larger]) .at-evacuation h1 {
      font-size: 11vw;
    }
  }
  .full-today {
    grid-area: appointment;
    display: flex;
    align-items: center;
    gap: calc(40 * var(--u));
    border: var(--stroke) solid var(--near);
    background: var(--nearbg);
  }
  .full-today h2 {
    margin-bottom: calc(12 * var(--u));
  }
  .full-today .picture {
    font-size: calc(72 * var(--u));
    color: var(--near);
  }
`;
