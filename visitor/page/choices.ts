/** What a visitor can do from the phone: be told, come later, go home; the last two are asked first. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { refusal } from "./parts.ts";
import type { Scene } from "./scene.ts";

const MINUTES = [10, 20, 30];

/** While waiting. */
export function choices(scene: Scene): TemplateResult {
  const { say, visit, heard, question } = scene;
  if (question === "later") return later(scene);
  if (question === "leave") return leave(scene);
  const none = visit.aways_left === 0;
  return html`
    <div class="choices">
      ${none ? html`<p class="quiet">${say.say("visitor.later_none")}</p>` : nothing}
      ${refusal(scene)}
      ${heard ? nothing : html`
        <button class="button main" @click=${scene.listen}>
          ${icon("bell-ring")} ${say.say("visitor.alert")}
        </button>
      `}
      <div class="two">
        ${none ? nothing : html`
          <button class="button" @click=${() => scene.open("later")}>
            ${icon("clock")} ${say.say("visitor.later")}
          </button>
        `} ${leaveButton(scene)}
      </div>
    </div>
  `;
}

/** While away. */
export function comeBack(scene: Scene): TemplateResult {
  const { say, visit, question } = scene;
  if (question === "leave") return leave(scene);
  const back = () => scene.ask({ do: "come_back", ticket: visit.ticket });
  return html`
    <div class="choices">
      ${refusal(scene)}
      <button class="button main" aria-disabled=${scene.busy} @click=${back}>
        ${icon("check")} ${say.say(scene.busy ? "visitor.asking" : "visitor.back")}
      </button>
      ${leaveButton(scene)}
    </div>
  `;
}

function leaveButton({ say, open }: Scene): TemplateResult {
  return html`
    <button class="button" @click=${() => open("leave")}>
      ${icon("log-out")} ${say.say("visitor.leave")}
    </button>
  `;
}

function later(scene: Scene): TemplateResult {
  const { say, visit, town } = scene;
  const away = (minutes: number) => () =>
    scene.ask({ do: "step_away", ticket: visit.ticket, minutes });
  const may = MINUTES.filter((minutes) => minutes <= town.away_at_most_min);
  return html`
    <section class="choices" aria-labelledby="question">
      <h2 id="question" tabindex="-1">${say.say("visitor.later_title")}</h2>
      <p>${say.say("visitor.later_text")} ${say.say("visitor.later_left", {
        count: visit.aways_left,
      })}</p>
      ${refusal(scene)}
      ${may.map((minutes) =>
        html`
          <button class="button" aria-disabled=${scene.busy} @click=${away(minutes)}>
            ${say.say("common.minutes", { count: minutes })}
          </button>
        `
      )}
      <button class="button" @click=${() => scene.open(undefined)}>
        ${icon("arrow-left")} ${say.say(scene.busy ? "visitor.asking" : "common.back")}
      </button>
    </section>
  `;
}

function leave(scene: Scene): TemplateResult {
  const { say, visit, busy } = scene;
  const go = () => scene.ask({ do: "leave", ticket: visit.ticket });
  return html`
    <section class="choices" aria-labelledby="question">
      <h2 id="question" tabindex="-1">${say.say("visitor.leave_title")}</h2>
      <p>${say.say("visitor.leave_text")}</p>
      ${refusal(scene)}
      <button class="button main" @click=${() => scene.open(undefined)}>
        ${say.say("visitor.leave_no")}
      </button>
      <button class="button" aria-disabled=${busy} @click=${go}>
        ${icon("log-out")} ${say.say(busy ? "visitor.asking" : "visitor.leave_yes")}
      </button>
    </section>
  `;
}
