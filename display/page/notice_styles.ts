/** How messages and an evacuation look on the board. */
import { css } from "lit";

export const noticeStyles = css`
  main.alarm {
    background: var(--alarm);
    color: var(--op-alarm);
    box-shadow: 0 0 0 100vmax var(--alarm);
  }
  .alarm .date {
    color: inherit;
  }
  .leave-now {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: center;
    gap: calc(24 * var(--u));
    min-height: 0;
    padding: 0 calc(42 * var(--u)) calc(32 * var(--u));
    font-size: calc(54 * var(--u));
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  .leave-now h2 {
    font-size: var(--leave);
    line-height: 1;
  }
  .leave-now h2 + p {
    margin-top: calc(24 * var(--u));
  }
  .leave-now .other {
    font-size: calc(38 * var(--u));
  }
  .to-know.turns p {
    animation: comes 0.8s ease-out;
  }
  @keyframes comes {
    from {
      opacity: 0;
    }
  }
  /* A long message takes the place of who was called earlier. */
  .calls ~ footer:has(.long) {
    grid-template-columns: 477fr 1331fr;
  }
  .cards ~ footer:has(.long) {
    grid-template-columns: 4fr 9fr;
  }
  .calls ~ footer .long p,
  .cards ~ footer .long p {
    font-size: calc(36 * var(--u));
    text-wrap: wrap;
  }
  @media (orientation: portrait) {
    .cards ~ footer .long p {
      font-size: calc(32 * var(--u));
    }
  }
`;
