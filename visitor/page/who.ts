/** Step 4: all that was chosen, and only the details that it needs, each with what for. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { OwnAppointment } from "./api.ts";
import type { Scene } from "./booking_scene.ts";
import { names } from "./chosen.ts";
import { capital, dayAndTime, instant } from "./dates.ts";
import { type Asked, asked } from "./fields.ts";
import { refusalKey } from "./refusal_key.ts";
import { told } from "./told.ts";
import { keeping } from "./when.ts";

export function who(scene: Scene): TemplateResult {
  const { say, booking, send } = scene;
  const { held } = booking.holding;
  if (!held) return html``;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  return html`
    <h1 tabindex="-1">${say.say("book.who")}</h1>
    ${summary(scene, held)}
    <form novalidate @submit=${submit}>
      ${booking.fields
        ? asked(booking.fields).map((each) => field(scene, each))
        : html`<p class="quiet">${say.say("book.asking")}</p>`}
      <p class="quiet small">${say.say("book.privacy")}</p>
      ${bar(scene, held)}
    </form>
  `;
}

function summary(scene: Scene, held: OwnAppointment): TemplateResult {
  const { say, booking, now } = scene;
  const { wish, location } = booking;
  const row = (picture: string, text: unknown, to: "chosen" | "where" | "when" | null) =>
    html`
      <li>
        ${icon(picture)}<span>${text}</span>
        ${to
          ? html`
            <button class="link" @click=${() => booking.to(to)}>${say.say("book.change")}<span
                class="for-ears">: ${text}</span></button>
          `
          : nothing}
      </li>
    `;
  const place = wish.channel === "hall"
    ? location && told(say, location.name)
    : say.say(`book.by_${wish.channel}`);
  return html`
    <ul class="card agreed">
      ${row(
        "calendar-check",
        html`<strong>${capital(dayAndTime(say, held.at, now))}</strong>`,
        "when",
      )}
      ${row("map-pin", place, booking.places ? "where" : null)}
      ${row("file-text", names(scene), "chosen")}
    </ul>
  `;
}

function field(scene: Scene, { name, type, autocomplete }: Asked): TemplateResult {
  const { say, booking, errors, fill } = scene;
  const { need, purpose } = booking.fields?.[name] ?? { need: "optional", purpose: {} };
  const error = errors[name];
  const described = [`${name}-why`, error ? `${name}-error` : ""].join(" ").trim();
  const typed = (event: InputEvent) =>
    fill({ ...booking.contact, [name]: (event.target as HTMLInputElement).value });
  return html`
    <div class="field">
      <label for=${name}>${say.say(`book.${name}`)}${need === "optional"
        ? html`<span class="quiet">${say.say("book.optional")}</span>`
        : nothing}</label>
      <p id="${name}-why" class="quiet small">${told(say, purpose)}</p>
      ${error
        ? html`<p id="${name}-error" class="error">${icon("circle-alert")}${say.say(error)}</p>`
        : nothing}
      <input
        id=${name}
        name=${name}
        type=${type}
        inputmode=${type}
        autocomplete=${autocomplete}
        ?required=${need === "required"}
        aria-invalid=${error ? "true" : "false"}
        aria-describedby=${described}
        .value=${booking.contact[name] ?? ""}
        @input=${typed}
      >
    </div>
  `;
}

function bar(scene: Scene, held: OwnAppointment): TemplateResult {
  const { say, booking, pick } = scene;
  const { lapsed, busy, refused } = booking.holding;
  const time = say.atTime(instant(held.at));
  const again = html`
    <button type="button" class="button main" @click=${() => pick(held.at)}>
      ${icon("refresh-cw")} ${say.say("book.hold_again", { time })}
    </button>
  `;
  return html`
    <div class="bar">
      <div role="status">${keeping(scene)}</div>
      <div role="alert">${lapsed
        ? html`<p class="refused">${say.say("book.lapsed")}</p>`
        : refused
        ? html`<p class="refused">${say.say(refusalKey(refused.code))}</p>`
        : nothing}</div>
      ${lapsed ? again : html`
        <button
          class="button main"
          aria-disabled=${busy || !booking.fields ? "true" : nothing}
        >
          ${icon("check")} ${say.say(busy ? "book.busy" : "book.confirm")}
        </button>
      `}
    </div>
  `;
}
