/** A time that nobody is free for: staff may promise it all the same, and say why. */
import { html, type TemplateResult } from "lit";
import type { Instant } from "web/protocol.ts";
import type { Words } from "web/words.ts";

/** As it is being filled in: an ISO date, "19:45", the reason. */
export interface Over {
  readonly date: string;
  readonly clock: string;
  readonly why: string;
}

export function overbooking(
  filled: Over,
  words: Words,
  now: Instant,
  open: boolean,
  changed: (to: Over) => void,
): TemplateResult {
  const change = (part: keyof Over) => ({ target }: Event) =>
    changed({ ...filled, [part]: (target as HTMLInputElement).value });
  return html`
    <details class="overbook" ?open=${open}>
      <summary>${words.say("booking.overbook")}</summary>
      <p class="quiet">${words.say("booking.overbook_more")}</p>
      <div class="over">
        <label><span>${words.say("booking.date")}</span>
          <input
            type="date"
            .value=${filled.date}
            min=${words.isoDate(now)}
            @change=${change("date")}
          ></label>
        <label><span>${words.say("booking.clock")}</span>
          <input type="time" .value=${filled.clock} @change=${change("clock")}></label>
        <label class="why"><span>${words.say("booking.why")}</span>
          <input
            maxlength="200"
            autocomplete="off"
            .value=${filled.why}
            @input=${change("why")}
          ></label>
      </div>
    </details>
  `;
}
