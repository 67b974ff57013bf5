/** How the start page looks: a calm sheet with one filled way in. */
import { css } from "lit";

export const startStyles = css`
  :host {
    display: block;
    max-width: 1120px;
    margin: 0 auto;
    padding: var(--space-7) clamp(16px, 4vw, 48px) var(--space-8);
    font-size: 17px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
    color: var(--ink2);
  }
  .town {
    display: flex;
    align-items: center;
    gap: 14px;
    margin-right: auto;
    color: var(--ink);
    font-size: 22px;
    font-weight: 600;
  }
  .town .shield {
    font-size: 38px;
  }
  .clock {
    color: var(--ink);
    font-weight: 600;
  }
  .halls {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 24px;
  }
  .halls a {
    padding: 9px 16px;
    border: 2px solid var(--edge);
    border-radius: 11px;
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }
  .halls a[aria-current] {
    border-color: var(--stad-rand);
    background: var(--stad-zacht);
    color: var(--stad-tekst);
  }
  .hello {
    margin-top: clamp(24px, 4vw, 48px);
    color: var(--ink2);
    font-size: clamp(19px, 2.4vw, 25px);
  }
  h1 {
    font-size: clamp(36px, 6vw, 64px);
    letter-spacing: -0.022em;
  }
  .lead {
    max-width: 38em;
    margin-top: 14px;
    color: var(--ink2);
    font-size: clamp(17px, 1.8vw, 19px);
    text-wrap: pretty;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 28px;
    margin: 22px 0 0;
  }
  .now li {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
  }
  .now .icon {
    color: var(--stad-tekst);
    font-size: 1.2em;
  }
  h2 {
    margin: 28px 0 12px;
    color: var(--ink2);
    font-size: 17px;
    font-weight: 600;
    letter-spacing: 0;
    font-variation-settings: normal;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    gap: 16px;
  }
  .card {
    display: grid;
    grid-template: "drawing arrow" auto "name name" auto "text text" 1fr "state state" auto / 1fr
      auto;
    gap: 4px 12px;
    height: 100%;
    padding: 22px 24px 20px;
    border: max(var(--border), 1px) solid var(--edge);
    border-radius: var(--radius-card);
    background: var(--raise);
    color: var(--ink);
    text-decoration: none;
  }
  .card:hover .name,
  .card:hover .arrow {
    color: var(--stad-tekst);
  }
  .drawing {
    grid-area: drawing;
    margin: 0 0 10px -6px;
  }
  .arrow {
    grid-area: arrow;
    align-self: start;
    font-size: 24px;
  }
  .name {
    grid-area: name;
    font-size: 24px;
    font-weight: 700;
    letter-spacing: -0.018em;
    font-variation-settings: "opsz" 32;
  }
  .text {
    grid-area: text;
    color: var(--ink2);
    text-wrap: pretty;
  }
  .state {
    grid-area: state;
    display: flex;
    align-items: center;
    gap: 0.45em;
    margin-top: 14px;
    color: var(--ink2);
    font-size: 15px;
  }
  .state.on {
    color: var(--ink);
    font-weight: 600;
  }
  .state.near {
    color: var(--near);
    font-weight: 600;
  }
  .state.late {
    color: var(--late);
    font-weight: 600;
  }
  .first {
    border-color: var(--stad-rand);
    background: var(--stad);
    color: var(--op-stad);
  }
  .first:hover .name,
  .first:hover .arrow,
  .first .text,
  .first .state {
    color: inherit;
  }
  .first .frame,
  .first .foot {
    stroke: var(--op-stad);
  }
  footer {
    display: grid;
    gap: 4px;
    margin-top: 40px;
    padding-top: 20px;
    border-top: 1px solid var(--line);
    color: var(--ink2);
    font-size: 15px;
  }
  @media (max-width: 700px) {
    .card {
      grid-template:
        "drawing name arrow" auto "drawing text text" auto "drawing state state" auto / auto 1fr auto;
      align-items: start;
      padding: 18px 18px 16px;
    }
    .drawing {
      width: 64px;
      height: 48px;
    }
    .state {
      margin-top: 8px;
    }
  }
`;
