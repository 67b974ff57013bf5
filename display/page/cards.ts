/** The layout `counters`: a card per counter with the number it calls or helps. */
import { html, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { keyed } from "lit/directives/keyed.js";
import { icon } from "web/icon.ts";
import { styled } from "web/styled.ts";
import type { CounterNow } from "web/protocol.ts";
import { callOf, marked } from "./board.ts";
import { called, foot, next, toKnow } from "./foot.ts";
import { placeOf, type Scene } from "./scene.ts";
import type { CounterCards } from "./sizes.ts";

export function cardsBoard(scene: Scene, layout: CounterCards): TemplateResult {
  const sizes = styled({
    "--columns": String(layout.columns),
    "--place": `${layout.place}px`,
    "--number": `${layout.number}px`,
  });
  return html`
    <section class="cards" ${sizes} aria-label=${scene.say.say("display.calls")}>
      <ul>${scene.view.counters.map((counter) => card(scene, counter, layout.bell))}</ul>
    </section>
    ${called(scene)} ${foot([next(scene), toKnow(scene)])}
  `;
}

function card(scene: Scene, counter: CounterNow, bell: boolean): unknown {
  const call = callOf(counter, scene.view.calls);
  const filled = !scene.standing && call !== undefined &&
    marked(call, scene.view.calls, scene.now);
  return keyed(
    call?.id,
    html`
      <li class=${classMap({ card: true, display: true, marked: filled, shut: !counter.open })}>
        <span class="place">${placeOf(scene, counter.counter)}${filled && bell
          ? icon("bell-ring")
          : nothing}</span>
        ${below(scene, counter)}
      </li>
    `,
  );
}

function below({ say }: Scene, { number, open }: CounterNow): TemplateResult {
  if (number !== null) return html`<span class="number">${number}</span>`;
  return html`<span class="state">${open ? "" : say.say("display.counter_closed")}</span>`;
}
