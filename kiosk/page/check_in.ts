/** Checking in: the code by keys of the screen, a keyboard, a scanner, or a camera where there is one. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { CheckInShown } from "web/protocol.ts";
import "./camera.ts";
import { codeOf } from "./code.ts";
import { back, heading, refusal } from "./parts.ts";
import type { Scene } from "./scene.ts";

/** After so many wrong codes the host is named. */
const WRONG_BEFORE_HOST = 3;
const GROUP = 3;

export function checkIn(scene: Scene, how: CheckInShown, typed: string): TemplateResult {
  const { words } = scene;
  return html`
    <div class="reading">
      ${heading(words.say("kiosk.code"), "second")}
      <p class="hint">${words.say("kiosk.code_hint", { count: how.length })}</p>
      ${field(scene, how, typed)} ${trouble(scene)}
      <code-camera
        .words=${words}
        @seen=${(event: CustomEvent<string>) => scene.scanned(event.detail)}
      ></code-camera>
    </div>
    <div class="targets">
      ${keys(scene, how, typed)}
      <div class="buttons">${back(scene)} ${erase(scene, typed)} ${send(scene, how, typed)}</div>
    </div>
  `;
}

/** A place for each letter; the field itself lies over them, for keyboards and for who listens. */
function field(scene: Scene, how: CheckInShown, typed: string): TemplateResult {
  const { words } = scene;
  const places = Array.from({ length: how.length }, (_, at) =>
    html`
      <span class="place-of ${at % GROUP ? "" : "first"} ${at === typed.length
        ? "next"
        : ""}">${typed[at] ?? ""}</span>
    `);
  const read = (event: InputEvent) => {
    const input = event.target as HTMLInputElement;
    input.value = codeOf(input.value, how);
    scene.happen({ on: "check-in", typed: input.value });
  };
  const enter = (event: KeyboardEvent) => event.key === "Enter" && submit(scene, how, typed);
  return html`
    <label class="code">
      <span class="for-ears">${words.say("kiosk.code_field")}</span>
      <span class="places" aria-hidden="true">${places}</span>
      <input
        type="text"
        inputmode="none"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        .value=${typed}
        @input=${read}
        @keydown=${enter}
      >
    </label>
    <p class="for-ears" role="status">${typed
      ? words.say("kiosk.code_so_far", { code: [...typed].join(" ") })
      : nothing}</p>
  `;
}

/** A wrong code is said in one sentence, with the next thing to do. */
function trouble(scene: Scene): TemplateResult | typeof nothing {
  const { visit, words } = scene;
  if (visit.refused !== "unknown_code") return refusal(scene);
  const again = visit.wrong >= WRONG_BEFORE_HOST;
  return html`
    <p class="refusal" role="alert">
      <span class="picture">${icon("circle-alert")}</span>
      <span>${words.say(again ? "kiosk.code_again" : "refused.unknown_code")}</span>
    </p>
  `;
}

function keys(scene: Scene, how: CheckInShown, typed: string): TemplateResult {
  const type = (key: string) => () =>
    scene.happen({ on: "check-in", typed: codeOf(typed + key, how) });
  return html`
    <div class="keys of-code" role="group" aria-label=${scene.words.say("kiosk.keyboard")}>
      ${[...how.alphabet].map((key) =>
        html`<button class="key" @click=${type(key)}>${key}</button>`
      )}
    </div>
  `;
}

function erase({ words, happen }: Scene, typed: string): TemplateResult {
  return html`
    <button
      class="plain erase"
      ?disabled=${typed === ""}
      @click=${() => happen({ on: "check-in", typed: typed.slice(0, -1) })}
    >
      <span class="picture">${icon("delete")}</span> ${words.say("kiosk.erase")}
    </button>
  `;
}

function send(scene: Scene, how: CheckInShown, typed: string): TemplateResult {
  const { visit, words } = scene;
  const ready = typed.length === how.length && !visit.asking;
  return html`
    <button class="main" aria-disabled=${!ready} @click=${() => submit(scene, how, typed)}>
      ${words.say(visit.asking ? "kiosk.taking" : "kiosk.check_in")}
    </button>
  `;
}

/** With six letters it is asked; with fewer nothing happens, for the places show what is missing. */
export function submit(scene: Scene, how: CheckInShown, typed: string): void {
  if (typed.length === how.length) scene.checkIn({ code: typed }, false);
}

/** A key of a keyboard while no field has it: types, erases, and asks at the end. */
export function typedByHand(scene: Scene, how: CheckInShown, typed: string, key: string): boolean {
  if (key === "Enter") {
    submit(scene, how, typed);
    return true;
  }
  const now = key === "Backspace" ? typed.slice(0, -1) : codeOf(typed + oneLetter(key), how);
  if (now === typed) return false;
  scene.happen({ on: "check-in", typed: now });
  return true;
}

function oneLetter(key: string): string {
  return key.length === 1 ? key : "";
}
