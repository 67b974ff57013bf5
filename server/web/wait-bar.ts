/** A wait against its target as a bar with a tick, and the word that says the same without colour. */
import { css, html, LitElement, nothing } from "lit";
import { styled } from "web/styled.ts";
import { icon, iconStyles } from "web/icon.ts";
import { filled, type Level, level, ofTarget, TARGET_AT } from "web/wait.ts";
import type { Words } from "web/words.ts";

/** `<wait-bar .waited=${ms} .target=${ms}>`: a picture only; `waitText` beside it says it in words. */
export class WaitBar extends LitElement {
  static override properties = { waited: { type: Number }, target: { type: Number } };
  declare waited: number;
  declare target: number;

  static override styles = css`
    :host {
      position: relative;
      display: block;
      height: var(--bar-height, 8px);
      min-width: 60px;
    }
    div {
      height: 100%;
      overflow: hidden;
      border: 1px solid var(--edge);
      border-radius: calc(var(--bar-height, 8px) / 3);
      background: var(--sunk);
    }
    i {
      display: block;
      height: 100%;
      background: var(--ink2);
    }
    .near {
      background: var(--near);
    }
    .late {
      background: var(--late);
    }
    b {
      position: absolute;
      top: -3px;
      bottom: -3px;
      width: 2px;
      background: var(--ink);
    }
  `;

  constructor() {
    super();
    this.waited = 0;
    this.target = 1;
  }

  override render() {
    const width = styled({ width: `${100 * filled(this.waited, this.target)}%` });
    const tick = styled({ left: `calc(${100 * TARGET_AT}% - 1px)` });
    return html`
      <div aria-hidden="true"><i class=${level(this.waited, this.target)} style=${width}></i></div>
      <b style=${tick}></b>
    `;
  }
}

customElements.define("wait-bar", WaitBar);

/** "18 van 20 min" */
export function waitText(words: Words, waitedMs: number, targetMs: number): string {
  return words.say("common.wait_of_target", ofTarget(waitedMs, targetMs));
}

const PICTURE = { near: "clock-alert", late: "triangle-alert" } as const;

/** "op tijd" without colour, "bijna" and "te lang" as a label, or `text`; `tagStyles` go with it. */
export function waitTag(words: Words, found: Level, text = words.say(`common.${found}`)) {
  const picture = found === "on_time" ? nothing : icon(PICTURE[found]);
  return html`<span class="tag ${found}">${picture}${text}</span>`;
}

export const tagStyles = [
  iconStyles,
  css`
    .tag {
      display: inline-flex;
      align-items: center;
      gap: 0.3em;
      color: var(--ink2);
      white-space: nowrap;
    }
    .tag.near,
    .tag.late,
    .tag.ok {
      padding: 0.15em 0.5em;
      border-radius: 0.4em;
      font-weight: 600;
    }
    .tag.near {
      background: var(--nearbg);
      color: var(--near);
    }
    .tag.late {
      background: var(--latebg);
      color: var(--late);
    }
    .tag.ok {
      background: var(--okbg);
      color: var(--ok);
    }
  `,
];
