/** Pictures in a 24 x 24 grid: Lucide's, and the two of our own that say whether a visitor stands or sits. */
import { css, html, nothing, type TemplateResult } from "lit";
import { unsafeSVG } from "lit/directives/unsafe-svg.js";
import type { Kind } from "web/protocol.ts";
import { type IconName, icons } from "web/icons.generated.ts";

const OWN = {
  staan:
    `<circle cx="7" cy="4.1" r="2.2"/><path d="M5.1 22.3v-6.7l-1.7-1.1v-2.9a2.8 2.8 0 0 1 2.8-2.8` +
    `h2.2c2.6 0 2 3.9 5.2 4.2h7.1M15 13v9.3M8.9 13.6v8.7"/>`,
  zitten: `<circle cx="7.4" cy="4.1" r="2.2"/><path d="M3 8.6v9.5h7.3M3.4 18.1v4.2M9.9 18.1v4.2` +
    `M7 9v5.7h4.8a1.5 1.5 0 0 1 1.5 1.5v6.1M7 11.4h4.3M13.4 12H21M17.2 12v10.3"/>`,
};

export type Picture = IconName | keyof typeof OWN;

const UNKNOWN = icons["circle-question-mark"];

/**
 * A picture, as high as its text and in its colour. It never stands without its word, so it is hidden
 * from screen readers. A name from the town's configuration that nobody drew becomes a question mark.
 */
export function icon(name: Picture | string): TemplateResult {
  const drawing = { ...icons, ...OWN }[name as Picture] ?? UNKNOWN;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${
    unsafeSVG(drawing)
  }</svg>`;
}

export function kindIcon(kind: Kind): TemplateResult {
  return icon(kind === "short" ? "staan" : "zitten");
}

/** The shield with the house: the sign of the hall, before its name. */
export function shield(label = ""): TemplateResult {
  return html`
    <svg class="shield" viewBox="0 0 35 40" role=${label ? "img" : nothing} aria-label=${label ||
      nothing}
      aria-hidden=${label ? nothing : "true"}>
      <path class="field" d="M0 0h35v22.5c0 8.5-6.5 14-17.5 17.5C6.5 36.5 0 31 0 22.5z" />
      <path class="house" d="M8.7 25v-7.7l8.8-6.300 8.8 6.300V25M13 25v-5.7h9V25" />
    </svg>
  `;
}

export const iconStyles = css`
  .icon {
    flex: none;
    width: 1em;
    height: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: var(--icon-stroke, 2);
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.14em;
  }
  .shield {
    flex: none;
    height: 1em;
    width: 0.875em;
  }
  .shield .field {
    fill: var(--stad);
    stroke: var(--stad-rand);
  }
  .shield .house {
    fill: none;
    stroke: var(--op-stad);
    stroke-width: 2.1;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
