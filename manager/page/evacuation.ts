/** Everybody out: two presses begin it, it fills the width while it lasts, and two presses end it. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Asked } from "web/protocol.ts";
import type { Key } from "web/words.ts";
import type { Floor } from "./floor.ts";

interface Switch {
  readonly command: Extract<Asked, { do: "evacuate" | "end_evacuation" }>;
  readonly first: Key;
  readonly second: Key;
  readonly said: Key;
}

const BEGIN: Switch = {
  command: { do: "evacuate" },
  first: "manager.evacuate",
  second: "manager.evacuate_again",
  said: "manager.evacuating_done",
};
const END: Switch = {
  command: { do: "end_evacuation" },
  first: "manager.safe",
  second: "manager.safe_again",
  said: "manager.safe_done",
};

export function evacuate(floor: Floor): TemplateResult {
  return twoPresses(floor, BEGIN, "small evacuate");
}

/** While it lasts: since when, how many may still be inside, and the way back. */
export function evacuation(floor: Floor): TemplateResult | typeof nothing {
  const { say, view: { notices, day } } = floor;
  if (notices.evacuation === null) return nothing;
  const since = say.atTime(notices.evacuation);
  const inside = say.say("manager.evacuating_inside", {
    count: day.waiting + day.serving,
    waiting: day.waiting,
    serving: day.serving,
  });
  return html`
    <section class="evacuation" aria-labelledby="evacuation">
      ${icon("megaphone")}
      <div>
        <div role="alert">
          <h2 id="evacuation">${say.say("manager.evacuating", { time: since })}</h2>
        </div>
        <p>${say.say("manager.evacuating_text")} ${inside}</p>
      </div>
      ${twoPresses(floor, END, "")}
    </section>
  `;
}

function twoPresses(
  { say, deeds, twice }: Floor,
  { command, first, second, said }: Switch,
  look: string,
): TemplateResult {
  const armed = twice.armed(command.do);
  const pressed = () => {
    if (twice.press(command.do)) void deeds.ask(command, say, say.say(said));
    else deeds.again();
  };
  return html`
    <button class="button ${look} ${armed ? "sure" : ""}" @click=${pressed}>${say.say(
      armed ? second : first,
    )}</button>
  `;
}
