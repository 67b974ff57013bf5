/** What each device looks like, drawn in the colours of the page: frames in ink, the number plate in the town's. */
import { css, html } from "lit";

/** Portrait, with its foot: a plate, six choices and the bar of aids. */
export const kioskDrawing = () =>
  html`
    <svg class="drawing" viewBox="23 0 96 72" aria-hidden="true">
      <path class="foot" d="M48 60v8M36 69h24" />
      <rect class="frame" x="29" y="3" width="38" height="58" rx="4" />
      <rect class="plate" x="35" y="10" width="26" height="9" rx="2" />
      <path class="line" d="M35 25h11v7H35zM50 25h11v7H50zM35 36h11v7H35zM50 36h11v7H50z" />
      <path class="word" d="M35 53h26" />
    </svg>
  `;

/** Landscape on the wall: the newest call on its plate, older ones below. */
export const callsDrawing = () =>
  html`
    <svg class="drawing" viewBox="0 0 96 72" aria-hidden="true">
      <rect class="frame" x="6" y="8" width="84" height="50" rx="4" />
      <rect class="plate" x="12" y="14" width="72" height="13" rx="2.5" />
      <path class="on-plate" d="M18 20.5h16M50 20.5h20" />
      <path class="word" d="M18 35h16M50 35h20M18 44h16M50 44h20" />
      <path class="thin" d="M12 52h72" />
    </svg>
  `;

/** A card per counter. */
export const countersDrawing = () =>
  html`
    <svg class="drawing" viewBox="0 0 96 72" aria-hidden="true">
      <rect class="frame night" x="6" y="8" width="84" height="50" rx="4" />
      <rect class="plate" x="13" y="16" width="32" height="24" rx="3" />
      <rect class="line" x="51" y="16" width="32" height="24" rx="3" />
      <path class="on-plate" d="M20 28h18" />
      <path class="word" d="M58 28h18M15 49h20" />
    </svg>
  `;

/** A phone with a month on it: one day is chosen. */
export const bookingDrawing = () =>
  html`
    <svg class="drawing" viewBox="23 0 96 72" aria-hidden="true">
      <rect class="frame" x="31" y="3" width="36" height="64" rx="6" />
      <path class="word" d="M37 12h14" />
      <path class="thin" d="M37 21h4M47 21h4M57 21h4M37 29h4M47 29h4M37 37h4M57 37h4" />
      <rect class="plate" x="45" y="33" width="8" height="8" rx="2" />
      <rect class="plate" x="37" y="53" width="24" height="8" rx="2" />
    </svg>
  `;

/** A desk with its work left and the floor right. */
export const counterDrawing = () =>
  html`
    <svg class="drawing" viewBox="0 0 96 72" aria-hidden="true">
      <rect class="frame" x="14" y="6" width="68" height="46" rx="4" />
      <rect class="plate" x="19" y="11" width="20" height="11" rx="2" />
      <path class="word" d="M44 14h11M44 19h7" />
      <rect class="plate" x="19" y="38" width="37" height="9" rx="2" />
      <path class="thin" d="M61 6v46" />
      <path class="word" d="M66 14h10M66 21h10M66 28h10" />
      <path class="foot" d="M6 62h84" />
    </svg>
  `;

/** A tablet: tiles and one button left, who waits right. */
export const hostDrawing = () =>
  html`
    <svg class="drawing" viewBox="0 0 96 72" aria-hidden="true">
      <rect class="frame" x="8" y="6" width="80" height="58" rx="6" />
      <path class="line" d="M14 13h12v9H14zM29 13h12v9H29zM14 25h12v9H14zM29 25h12v9H29z" />
      <rect class="plate" x="14" y="46" width="27" height="11" rx="2" />
      <path class="thin" d="M47 6v58" />
      <path class="word" d="M53 16h10M68 16h13M53 27h10M68 27h13M53 38h10M68 38h13" />
    </svg>
  `;

/** Waits as bars against their targets. */
export const managerDrawing = () =>
  html`
    <svg class="drawing" viewBox="0 0 96 72" aria-hidden="true">
      <rect class="frame" x="6" y="6" width="84" height="58" rx="4" />
      <path class="word" d="M13 15h14M35 15h14M57 15h14" />
      <path class="track" d="M13 29h44M13 40h44M13 51h44" />
      <path class="fill" d="M13 29h31M13 40h17M13 51h9" />
      <path class="tick" d="M43 25v8M43 36v8M43 47v8" />
      <path class="word" d="M66 29h16M66 40h16M66 51h10" />
    </svg>
  `;

/** A slip that comes out. */
export const paperDrawing = () =>
  html`
    <svg class="drawing" viewBox="12 0 96 72" aria-hidden="true">
      <path class="paper" d="M30 14h36v52l-4.5-3-4.5 3-4.5-3-4.5 3-4.5-3-4.5 3-4.5-3-4.5 3z" />
      <rect class="stamp" x="36" y="21" width="24" height="12" rx="2" />
      <path class="print" d="M36 41h24M36 47h15" />
      <path class="foot" d="M18 14h60" />
    </svg>
  `;

export const drawingStyles = css`
  .drawing {
    width: 96px;
    height: 72px;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .frame {
    fill: var(--bg);
    stroke: var(--ink);
    stroke-width: 2;
  }
  .frame.night {
    fill: var(--sunk);
  }
  .plate {
    fill: var(--stad);
    stroke: var(--stad-rand);
  }
  .on-plate {
    stroke: var(--op-stad);
    stroke-width: 3;
  }
  .word {
    stroke: var(--ink2);
    stroke-width: 3;
  }
  .line {
    fill: var(--raise);
    stroke: var(--edge);
  }
  .thin,
  .track {
    stroke: var(--line);
  }
  .track,
  .fill {
    stroke-width: 5;
  }
  .fill {
    stroke: var(--ink2);
  }
  .tick {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .foot {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .paper {
    fill: #ffffff;
    stroke: var(--edge);
    stroke-width: 1.5;
  }
  .stamp {
    fill: none;
    stroke: #1a2325;
    stroke-width: 2;
  }
  .print {
    stroke: #4d585a;
    stroke-width: 2.5;
  }
`;
