/** Messages on the screens: what stands there now, and a new one in each language of the hall. */
import { html, type TemplateResult } from "lit";
import type { MessageOnScreens, Text } from "web/protocol.ts";
import { type Floor } from "./floor.ts";
import { emptied } from "web/sent.ts";
import { isLanguage, words } from "web/words.ts";

/** As the floor counts them. */
const AT_MOST = 3;
const LONGEST = 200;
const MINUTES = [15, 30, 60, 120] as const;

export function messages(floor: Floor): TemplateResult {
  const { say, view: { notices } } = floor;
  return html`
    <section class="card messages" aria-labelledby="messages">
      <h2 id="messages">${say.say("manager.messages")}</h2>
      ${notices.messages.length
        ? html`<ul class="rows">${notices.messages.map((each) => message(floor, each))}</ul>`
        : html`<p class="quiet">${say.say("manager.messages_none")}</p>`}
    </section>
  `;
}

function message(floor: Floor, { id, text, zones, until }: MessageOnScreens): TemplateResult {
  const { say, deeds } = floor;
  const clear = () =>
    void deeds.ask({ do: "clear_message", message: id }, say, say.say("manager.message_cleared"));
  const time = until === null
    ? say.say("manager.message_until_cleared")
    : say.say("manager.message_until", { time: say.atTime(until) });
  return html`
    <li>
      <div>
        ${Object.entries(text).map(([language, words]) => html`<p lang=${language}>${words}</p>`)}
        <p class="quiet">${where(floor, zones)}, ${time}</p>
      </div>
      <button class="button small" aria-label=${say.say("manager.message_clear_text", {
        text: say.text(text),
      })} @click=${clear}>${say.say("manager.message_clear")}</button>
    </li>
  `;
}

function where({ say, town }: Floor, zones: readonly string[]): string {
  const named = town.zones.filter((zone) => zones.includes(zone.id)).map(({ name }) =>
    say.text(name)
  );
  return named.length ? named.join(", ") : say.say("manager.message_everywhere");
}

export function writing(floor: Floor): TemplateResult {
  const { say, view: { notices } } = floor;
  return html`
    <section class="card writing" aria-labelledby="writing">
      <h2 id="writing">${say.say("manager.message_new")}</h2>
      ${notices.messages.length >= AT_MOST
        ? html`<p>${say.say("manager.message_too_many")}</p>`
        : form(floor)}
    </section>
  `;
}

function form(floor: Floor): TemplateResult {
  const { say, town } = floor;
  const duration = (minutes: number) =>
    html`<option value=${minutes} ?selected=${minutes === 60}>${
      say.say("common.minutes", {
        count: minutes,
      })
    }</option>`;
  return html`
    <form @submit=${(event: SubmitEvent) => show(floor, event)}>
      ${written(town.languages).map((language) => area(floor, language))}
      <fieldset>
        <legend>${say.say("manager.message_where")}</legend>
        <div class="choices">${town.zones.map((zone) =>
          html`<label class="choice"><input type="checkbox" name="zone" value=${zone.id}>${
            say.text(zone.name)
          }</label>`
        )}</div>
        <p class="quiet">${say.say("manager.message_where_hint")}</p>
      </fieldset>
      <div class="field">
        <label for="message-minutes">${say.say("manager.message_how_long")}</label>
        <select id="message-minutes" name="minutes">${MINUTES.map(duration)}
          <option value="">${say.say("manager.message_until_cleared")}</option>
        </select>
      </div>
      <button class="button main">${say.say("manager.message_show")}</button>
    </form>
  `;
}

/** Dutch is always there, because every screen falls back on it. */
function written(languages: readonly string[]): string[] {
  return [...new Set(["nl", ...languages])].filter(isLanguage);
}

function area({ say }: Floor, language: string): TemplateResult {
  const own = words(language).say("manager.message_in");
  return html`
    <label><span>${say.say("manager.message_text")}, <span lang=${language}>${own}</span></span>
      <textarea name="text-${language}" lang=${language} rows="2" maxlength=${LONGEST}
        ?required=${language === "nl"}></textarea>
    </label>
  `;
}

async function show({ say, town, deeds }: Floor, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const given = new FormData(form);
  const text: Text = Object.fromEntries(
    written(town.languages).map((language) =>
      [language, String(given.get(`text-${language}`) ?? "").trim()] as const
    ).filter(([, words]) => words),
  );
  const zones = given.getAll("zone").map(String);
  const minutes = given.get("minutes") ? Number(given.get("minutes")) : null;
  const everywhere = zones.length === town.zones.length ? [] : zones;
  const command = { do: "show_message", text, zones: everywhere, minutes } as const;
  if (await deeds.ask(command, say, say.say("manager.message_done"))) emptied(form, given);
}
