/** The number. */
import { css } from "lit";

export const doneLook = css`
  .at-done {
    display: grid;
    grid-template-columns: minmax(0, 1fr) calc(384 * var(--u));
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    grid-template-areas:
      "number number"
      "place sketch"
      "slip slip"
      "buttons buttons";
    gap: calc(28 * var(--u));
    padding-top: calc(24 * var(--u));
  }
  .number {
    grid-area: number;
    text-align: center;
  }
  .number h1.third {
    margin-bottom: calc(24 * var(--u));
    font-size: calc(46 * var(--t));
    font-weight: 400;
    letter-spacing: -0.01em;
    color: var(--ink2);
  }
  .number {
    container-type: inline-size;
  }
  .number number-plate {
    display: block;
    font-size: 27.5cqi;
  }
  .number.long number-plate {
    font-size: 22cqi;
  }
  .place {
    grid-area: place;
    display: flex;
    flex-direction: column;
    gap: calc(20 * var(--u));
    padding: calc(40 * var(--u)) calc(36 * var(--u));
    font-size: min(calc(40 * var(--t)), calc(44 * var(--u)));
    line-height: 1.32;
  }
  .place h2 {
    font-size: min(calc(58 * var(--t)), calc(62 * var(--u)));
    letter-spacing: -0.03em;
    line-height: 1.1;
  }
  .place .before {
    display: flex;
    align-items: center;
    gap: calc(20 * var(--u));
    margin-top: auto;
    padding-top: calc(30 * var(--u));
    border-top: max(2px, calc(var(--border) / 2)) solid var(--line);
    font-size: min(calc(36 * var(--t)), calc(40 * var(--u)));
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  .place .before strong {
    font-weight: 600;
  }
  .place .before .picture {
    font-size: calc(54 * var(--u));
    color: var(--stad-tekst);
  }
  .sketch {
    grid-area: sketch;
    display: flex;
    flex-direction: column;
    gap: calc(14 * var(--u));
    padding: calc(24 * var(--u)) calc(22 * var(--u));
    border: max(2px, calc(var(--border) / 2)) solid var(--line);
    border-radius: calc(24 * var(--u));
    background: var(--sunk);
  }
  .sketch svg {
    flex: 1 1 0px;
    width: 100%;
    min-height: calc(240 * var(--u));
  }
  .sketch figcaption {
    font-size: calc(30 * var(--t));
    font-weight: 600;
    line-height: 1.1;
    text-align: center;
  }
  .sketch .walls {
    fill: var(--raise);
    stroke: var(--edge);
    stroke-width: 5;
    stroke-linecap: round;
  }
  .sketch .counter rect {
    fill: var(--raise);
    stroke: var(--edge);
    stroke-width: 3;
  }
  .sketch .counter text {
    fill: var(--ink2);
    font-size: 30px;
    font-weight: 700;
  }
  .sketch .counter.here rect {
    fill: var(--stad);
    stroke: var(--stad-rand);
  }
  .sketch .counter.here text {
    fill: var(--op-stad);
  }
  .sketch .way,
  .sketch .head {
    fill: none;
    stroke: var(--ink);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sketch .way {
    stroke-width: 8;
  }
  .sketch .head {
    stroke-width: 2.2;
  }
  .sketch .you {
    fill: var(--ink);
  }
  .follow {
    grid-area: follow;
    display: flex;
    align-items: center;
    gap: calc(36 * var(--u));
    padding: calc(10 * var(--u)) calc(32 * var(--u)) calc(10 * var(--u)) calc(14 * var(--u));
    line-height: 1.25;
  }
  .follow qr-picture {
    flex: none;
    width: calc(200 * var(--u));
  }
  .at-done:has(.follow) {
    grid-template-rows: auto minmax(0, 1fr) auto auto auto;
    grid-template-areas:
      "number number"
      "place sketch"
      "follow follow"
      "slip slip"
      "buttons buttons";
    gap: calc(20 * var(--u));
    padding-top: calc(8 * var(--u));
  }
  .at-done:has(.follow) .number h1.third {
    margin-bottom: calc(12 * var(--u));
  }
  .at-done:has(.follow) .number number-plate {
    font-size: 25cqi;
  }
  .at-done:has(.follow) .number.long number-plate {
    font-size: 21cqi;
  }
  .at-done:has(.follow) .place {
    gap: calc(12 * var(--u));
    padding-block: calc(26 * var(--u));
    font-size: min(calc(34 * var(--t)), calc(36 * var(--u)));
    line-height: 1.25;
  }
  .at-done:has(.follow) .place h2 {
    font-size: min(calc(50 * var(--t)), calc(52 * var(--u)));
  }
  .at-done:has(.follow) .place .before {
    padding-top: calc(18 * var(--u));
  }
  .at-done:has(.follow) .buttons > * {
    min-height: calc(124 * var(--u));
  }
  .slip {
    grid-area: slip;
    display: flex;
    align-items: center;
    gap: calc(32 * var(--u));
    min-height: calc(124 * var(--u));
    padding: calc(18 * var(--u)) calc(36 * var(--u));
    border: var(--stroke) solid var(--stad-rand);
    border-radius: calc(24 * var(--u));
    background: var(--stad-zacht);
  }
  .slip .named {
    flex: 1;
  }
  .slip .picture {
    color: var(--stad-tekst);
  }
  .slip.fault {
    border-color: var(--near);
    background: var(--nearbg);
  }
  .slip.fault .picture {
    color: var(--near);
  }
  .slip.fault .detail {
    font-size: calc(34 * var(--t));
    color: var(--ink);
  }
  .at-done .buttons > * {
    min-height: calc(140 * var(--u));
  }
  .longer {
    flex: 0 1 auto;
    flex-direction: column;
    align-items: flex-start;
    gap: 0;
    min-width: calc(380 * var(--u));
    font-size: calc(36 * var(--t));
    line-height: 1.2;
  }
  .longer .left {
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 560px) {
    .at-done,
    .at-done:has(.follow) {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto;
      grid-template-areas: "number" "place" "sketch" "follow" "slip" "buttons";
    }
    .at-done .buttons {
      flex-wrap: wrap;
    }
    .at-done .buttons > * {
      flex: 1 1 100%;
    }
  }
`;
