/** The parts of the page: what is now, what is set for today, what the screens say. */
import { html, type TemplateResult } from "lit";
import type { Words } from "web/words.ts";

const TABS = ["now", "today", "tomorrow", "agenda", "what_if", "screens", "promises"] as const;
export type Tab = typeof TABS[number];

/** The part that the address names after its #; the first one otherwise. */
export function tabOf(hash: string): Tab {
  return TABS.find((tab) => `#${tab}` === hash) ?? "now";
}

/** Links, so that the browser's own "back" works; the trail is a page of its own, for auditors too. */
export function tabs(say: Words, here: Tab): TemplateResult {
  return html`
    <nav aria-label=${say.say("manager.parts")}>
      ${TABS.map((tab) =>
        html`<a href="#${tab}" aria-current=${tab === here ? "page" : "false"}>${
          say.say(`manager.tab_${tab}`)
        }</a>`
      )}
      <a href="/audit">${say.say("manager.tab_audit")}</a>
    </nav>
  `;
}
