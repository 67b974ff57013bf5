/** Standing at the express counter or sitting at a table: what the visit needs, and what the visitor prefers. */
import { html, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Kind, Wanted } from "web/protocol.ts";
import { kindName, kindPicture } from "./parts.ts";
import type { Scene } from "./scene.ts";
import { waitFor, waitNow } from "./waits.ts";
import { kindOf } from "web/sums.ts";

export function choice(scene: Scene, wanted: readonly Wanted[]): TemplateResult {
  return kindOf(wanted, false, scene.town) === "short" ? both(scene, wanted) : table(scene, wanted);
}

function both(scene: Scene, wanted: readonly Wanted[]): TemplateResult {
  const { words, kiosk } = scene;
  return html`
    <fieldset class="how">
      <legend>${words.say("kiosk.how")}</legend>
      ${option(
        scene,
        "short",
        words.say("kiosk.express_detail"),
        waitFor(words, kiosk, "short", wanted),
      )}
      ${option(scene, "seated", words.say("kiosk.table_detail"), waitNow(words, kiosk, "seated"))}
    </fieldset>
  `;
}

function option(scene: Scene, kind: Kind, detail: string, wait: string): TemplateResult {
  const seat = kind === "seated";
  return html`
    <label class="option">
      <input
        type="radio"
        name="how"
        .checked=${scene.visit.seat === seat}
        @change=${() => scene.happen({ on: "seat", seat })}
      >
      <span class="title">
        ${kindPicture(kind)} ${kindName(scene, kind)}
        <span class="mark" aria-hidden="true">${icon("check")}</span>
      </span>
      <span class="detail">${detail}</span>
      <span class="wait">${wait}</span>
    </label>
  `;
}

/** There is nothing to choose: it takes too long to stand. */
function table(scene: Scene, wanted: readonly Wanted[]): TemplateResult {
  const { words } = scene;
  return html`
    <div class="how only">
      ${kindPicture("seated")}
      <div class="named">
        <h2>${words.say("kiosk.table_only")}</h2>
        <p class="detail">${words.say("kiosk.table_only_detail")}</p>
      </div>
      <p class="wait">${waitFor(words, scene.kiosk, "seated", wanted)}</p>
    </div>
  `;
}
