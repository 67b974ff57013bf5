/** Instead of the board: leave the building, legible from where people wait, in every language of the hall. */
import { html, type TemplateResult } from "lit";
import { everyLanguage } from "web/notices.ts";
import { styled } from "web/styled.ts";
import type { Scene } from "./scene.ts";

/** `size` is the type size of the sentence that everybody must read, in pixels. */
export function evacuation({ town }: Scene, size: number): TemplateResult {
  const [first, ...others] = everyLanguage(town);
  return html`
    <section class="leave-now" style=${styled({ "--leave": `${size}px` })}>
      <div role="alert">
        <h2 class="display">${first.say("common.evacuation")}</h2>
        <p>${first.say("common.evacuation_text")} ${first.say("common.evacuation_kept")}</p>
      </div>
      ${others.map((say) =>
        html`
          <p class="other" lang=${say.language}>
            <b>${say.say("common.evacuation")}.</b> ${say.say("common.evacuation_text")}
          </p>
        `
      )}
    </section>
  `;
}
