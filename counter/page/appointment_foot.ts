/** What stands above and below a panel about appointments: its title, how, and the one button. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Channel } from "web/protocol.ts";
import type { Words } from "web/words.ts";
import type { Booker } from "./booker.ts";
import { keycap } from "./parts.ts";
import type { Slot } from "./slot_picker.ts";

export function head(words: Words, title: string, close: () => void): TemplateResult {
  return html`
    <div class="panel-head panel-top">
      <h2 tabindex="-1">${title}</h2>
      <button type="button" class="button away" @click=${close}>
        ${icon("x")}${words.say("common.close")}${keycap("Esc")}
      </button>
    </div>
  `;
}

/** Only where there is something to choose. */
export function channels(
  words: Words,
  offered: readonly Channel[],
  chosen: Channel,
  choose: (channel: Channel) => void,
): TemplateResult | typeof nothing {
  if (offered.length < 2) return nothing;
  return html`
    <div class="channels" role="group" aria-label=${words.say("booking.channel")}>
      ${offered.map((each) =>
        html`
          <button
            type="button"
            class="button"
            aria-pressed=${chosen === each}
            @click=${() => choose(each)}
          >${words.say(`booking.channel.${each}`)}</button>
        `
      )}
    </div>
  `;
}

/** The button says what it will do; beside it why it did not, or that it waits for the line. */
export function foot(
  desk: Booker,
  time: Slot | null,
  busy: boolean,
  refused: string,
): TemplateResult {
  const able = !busy && time !== null;
  const waits = busy && !desk.online ? desk.words.say("booking.waits") : "";
  return html`
    <div class="foot">
      <p class="quiet" role="status">${waits}</p>
      <div role="alert">${refused ? html`<p class="refused">${refused}</p>` : nothing}</div>
      <button class="button main" aria-disabled=${able ? nothing : "true"}>
        <span>${makes(desk, time)}</span>${keycap("Enter")}
      </button>
    </div>
  `;
}

function makes({ words, now }: Booker, time: Slot | null): string {
  if (!time) return words.say("booking.book");
  const when = `${words.day(time.at, now)} ${words.atTime(time.at)}`;
  return `${words.say(time.overbook ? "booking.book_over" : "booking.book")}: ${when}`;
}
