/** Pieces that several states of the visitor's page share. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import "web/number-plate.ts";
import type { VisitShown } from "web/protocol.ts";
import { styled } from "web/styled.ts";
import type { Words } from "web/words.ts";
import type { Scene } from "./scene.ts";

/** What stands on the browser's tab, and is said aloud when the visitor is called. */
export function title(say: Words, visit: VisitShown): string {
  if (visit.progress !== "called") return `${visit.number} · ${say.say("visitor.title")}`;
  return say.say("visitor.call", { number: visit.number, place: visit.counter ?? "" });
}

export function plate(number: string): TemplateResult {
  const size = styled({ "--letters": String(number.length) });
  return html`<number-plate number=${number} look="filled" style=${size}></number-plate>`;
}

export function big(text: string): TemplateResult {
  return html`<strong class="big display" style=${
    styled({ "--letters": String(text.length) })
  }>${text}</strong>`;
}

/** The papers to have at hand, as on the slip: one stands in the sentence, several below it. */
export function keepReady({ say, visit }: Scene): TemplateResult | typeof nothing {
  const papers = visit.keep_ready;
  if (papers.length === 0) return nothing;
  const label = say.say("slip.keep_ready");
  return html`
    <section class="card ready">
      ${icon("id-card")}
      ${papers.length === 1 ? html`<p>${label} ${inside(say, papers[0])}</p>` : html`
        <div>
          <p>${label}</p>
          <ul>${papers.map((paper) => html`<li>${paper}</li>`)}</ul>
        </div>
      `}
    </section>
  `;
}

/** Messages of the hall; there are never more than a few. */
export function messages({ say, messages }: Scene): TemplateResult {
  return html`
    <div role="status" class="messages">${messages.map(({ text }) =>
      html`
        <section class="card message">
          ${icon("megaphone")}
          <p><span class="for-ears">${say.say("common.message")}</span>
            <span lang=${say.other(text) ?? nothing}>${say.text(text)}</span></p>
        </section>
      `
    )}</div>
  `;
}

/** Why the hall said no, and what to do. */
export function refusal({ say, refused }: Scene): TemplateResult | typeof nothing {
  if (!refused) return nothing;
  return html`<p class="refused" role="alert">${say.say(`refused.${refused}`)}</p>`;
}

/** As it stands behind a label on the same line; German keeps its capitals. */
function inside({ language }: Words, sentence: string): string {
  return language === "de" ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
