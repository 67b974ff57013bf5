/** How an appointment takes place, and the one button that makes it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Channel } from "web/protocol.ts";
import type { Words } from "web/words.ts";
import type { Booker } from "./booker.ts";
import { keycap } from "./parts.ts";
import type { Slot } from "./slot_picker.ts";

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
