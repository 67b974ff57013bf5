/** A configured text, marked as Dutch where the page is in a language that it lacks. */
import { html, nothing, type TemplateResult } from "lit";
import type { Text } from "web/protocol.ts";
import type { Words } from "web/words.ts";

export function told(say: Words, text: Text): TemplateResult {
  return html`<span lang=${say.other(text) ?? nothing}>${say.text(text)}</span>`;
}
