/** The way to checking in, first on the first screen; the others make room for it. */
import { css } from "lit";

export const agreedLook = css`
  .main.agreed {
    justify-content: flex-start;
    gap: calc(44 * var(--u));
    min-height: calc(172 * var(--u));
    padding-inline: calc(48 * var(--u));
    text-align: left;
  }
  .agreed .picture {
    font-size: calc(80 * var(--u));
    --icon-stroke: 1.8;
  }
  .agreed .named {
    flex: 1;
  }
  .agreed .name {
    font-size: min(calc(48 * var(--t)), calc(52 * var(--u)));
    letter-spacing: -0.028em;
  }
  .agreed .detail {
    font-size: calc(32 * var(--t));
    font-weight: 400;
    letter-spacing: 0;
    color: inherit;
  }
  .agreed .picture.on {
    font-size: calc(52 * var(--u));
    --icon-stroke: 2.2;
  }
  .reading:has(.message) + .targets .main.agreed {
    min-height: calc(116 * var(--u));
    padding-block: 0;
  }
  .reading:has(.message) + .targets .agreed .detail {
    display: none;
  }
  :host([larger]) .reading:has(.message) .eyebrow {
    display: none;
  }
  :host([larger]) .reading:has(.message) .waits {
    margin-top: calc(20 * var(--u));
  }
  :host([larger]) .reading:has(.message) + .targets .tile {
    padding-block: 0;
  }
  :host([larger]) .reading:has(.message) + .targets .main.agreed {
    min-height: var(--touch);
  }
  @media (min-width: 1000px) and (min-aspect-ratio: 1/1) {
    .main.agreed {
      min-height: var(--touch);
    }
    .tile {
      padding-block: calc(4 * var(--u));
    }
    .last > * {
      min-height: calc(112 * var(--u));
    }
    .agreed .detail {
      display: none;
    }
  }
  @media (max-aspect-ratio: 1/1) {
    :host([low]) .main.agreed {
      min-height: calc(124 * var(--u));
      gap: calc(36 * var(--u));
    }
    :host([low]) .agreed .detail {
      display: none;
    }
    :host([low]) .agreed .picture {
      font-size: calc(64 * var(--u));
    }
    :host([low]) .targets:has(.languages) .main.agreed,
    :host([low][larger]) .main.agreed,
    :host([low][larger]) .targets:has(.agreed) .tile {
      min-height: var(--touch);
    }
    :host([low][larger]) .targets:has(.agreed) :is(.tile, .last > *) {
      padding-block: 0;
    }
  }
`;
