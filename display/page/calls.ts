/** The layout `calls`: a line per call, number left, place right, the newest on top. */
import { html, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { repeat } from "lit/directives/repeat.js";
import { icon } from "web/icon.ts";
import { styled } from "web/styled.ts";
import type { CallShown } from "web/protocol.ts";
import { board, marked } from "./board.ts";
import { called, earlier, foot, next, toKnow } from "./foot.ts";
import { placeOf, type Scene } from "./scene.ts";
import type { CallLines } from "./sizes.ts";

export function callsBoard(scene: Scene, layout: CallLines): TemplateResult {
  const shown = board(scene.view.calls, layout.lines);
  const sizes = styled({
    "--newest": `${layout.newest}px`,
    "--others": `${layout.others}px`,
    "--number": `${layout.number}px`,
    "--lines": String(layout.lines),
  });
  return html`
    <section class="calls" ${sizes} aria-label=${scene.say.say("display.calls")}>
      ${shown.lines.length ? lines(scene, shown.lines) : empty(scene)}
    </section>
    ${called(scene)} ${foot([next(scene), earlier(scene, shown.earlier), toKnow(scene)])}
  `;
}

function lines(scene: Scene, calls: readonly CallShown[]): TemplateResult {
  return html`<ol>${repeat(calls, (call) => call.id, (call) => line(scene, call))}</ol>`;
}

function line(scene: Scene, call: CallShown): TemplateResult {
  const filled = !scene.standing && marked(call, scene.view.calls, scene.now);
  return html`
    <li class=${classMap({ line: true, display: true, marked: filled })}>
      <span class="number">${call.number}</span>
      ${icon("arrow-right")}
      <span class="place">${placeOf(scene, call.counter)}</span>
    </li>
  `;
}

function empty({ say }: Scene): TemplateResult {
  return html`<p class="empty display">${say.say("display.empty")}</p>`;
}
