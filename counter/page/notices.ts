/** What everybody in the hall must know, over the page: an evacuation first, then the messages on the screens. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Notices } from "web/protocol.ts";
import type { Words } from "web/words.ts";

/** Both places stand there always, so that what comes is read aloud. */
export function notices({ evacuation, messages }: Notices, words: Words): TemplateResult {
  return html`
    <div class="notices">
      <div role="alert">${evacuation === null ? nothing : html`
        <p class="evacuation">${icon("triangle-alert")}<span><b>${words.say(
          "counter.evacuation.title",
        )}</b> ${words.say("counter.evacuation.text", {
          time: words.atTime(evacuation),
        })}</span></p>
      `}</div>
      <div role="status">${messages.map(({ text }) =>
        html`
          <p class="message">${icon("info")}<span lang=${words.other(text) ?? nothing}>${words.text(
            text,
          )}</span></p>
        `
      )}</div>
    </div>
  `;
}

export const noticeStyles = css`
  .notices p {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 20px;
    font-size: 15px;
    line-height: 1.3;
  }
  .notices .icon {
    width: 22px;
    height: 22px;
  }
  .notices .evacuation {
    padding-block: 14px;
    background: var(--late);
    color: var(--bg);
    font-size: 18px;
  }
  .notices .evacuation .icon {
    width: 30px;
    height: 30px;
  }
  .notices .message {
    border-bottom: 1px solid var(--line);
    background: var(--nearbg);
    color: var(--near);
  }
`;
