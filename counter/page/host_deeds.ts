/** What the host can do for a visit, by where it stands: out and back, printed, gone, found again. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Asked, Progress, VisitFound } from "web/protocol.ts";
import type { IconName } from "web/icons.generated.ts";
import type { Key } from "web/words.ts";
import type { HostDesk } from "./host_desk.ts";

export type Do = (command: Asked, said: Key) => unknown;

/** For how many minutes a visitor goes out; as far as the town lets them. */
const AWAY_MIN: readonly number[] = [10, 20, 30];

const HERE: readonly Progress[] = ["waiting", "called"];
const ASIDE: readonly Progress[] = ["parked", "away"];
const OVER: readonly Progress[] = ["no_show", "left", "cancelled", "expired"];

export function deeds(desk: HostDesk, visit: VisitFound, run: Do): TemplateResult {
  const { ticket, progress } = visit;
  const able = (states: readonly Progress[]) => states.includes(progress);
  return html`
    ${able(HERE) ? away(desk, visit, run) : nothing}
    <div class="deeds">
      ${able(ASIDE)
        ? deed(
          desk,
          "log-in",
          "host.back",
          () => run({ do: "come_back", ticket }, "host.said.back"),
        )
        : nothing} ${able(OVER)
        ? deed(
          desk,
          "rotate-ccw",
          "host.reopen",
          () => run({ do: "come_back", ticket }, "host.said.reopened"),
        )
        : nothing}
      ${deed(
        desk,
        "printer",
        "host.print",
        () => run({ do: "print_again", ticket, at: null }, "counter.said.printing"),
      )}
      ${able(["waiting", ...ASIDE])
        ? html`
          ${deed(desk, "log-out", "counter.chosen.left", () =>
            run({ do: "leave", ticket }, "host.said.left"))}
          ${deed(desk, "x", "host.cancel", () =>
            run({ do: "cancel", ticket }, "host.said.cancelled"))}
        `
        : nothing}
    </div>
  `;
}

function away(desk: HostDesk, { ticket }: VisitFound, run: Do): TemplateResult {
  const { words, seen: { town } } = desk;
  const offered = AWAY_MIN.filter((each) => each <= town.away_at_most_min);
  const choices = offered.length ? offered : [town.away_at_most_min];
  return html`
    <div class="away" role="group" aria-labelledby="away">
      <h3 id="away">${icon("door-open")}${words.say("host.away.title")}</h3>
      ${choices.map((minutes) =>
        html`
          <button
            class="button"
            aria-disabled=${desk.ready ? nothing : "true"}
            @click=${() =>
              desk.ready && run({ do: "step_away", ticket, minutes }, "host.said.away")}
          >${words.say("common.minutes_short", { count: minutes })}</button>
        `
      )}
    </div>
  `;
}

function deed(desk: HostDesk, picture: IconName, label: Key, run: () => unknown): TemplateResult {
  return html`
    <button
      class="button deed"
      aria-disabled=${desk.ready ? nothing : "true"}
      @click=${() => desk.ready && run()}
    >${icon(picture)}<span>${desk.words.say(label)}</span></button>
  `;
}
