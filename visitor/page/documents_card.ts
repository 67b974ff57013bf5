/** Documents beforehand, on the page of one's own appointment: what may be sent, what was sent, and what went wrong. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import { type Key, LOCALE, type Words } from "web/words.ts";
import type { Upload, Uploads } from "./api.ts";
import type { About, Documents } from "./documents.ts";
import { refusalKey } from "./refusal_key.ts";

const TAKEN = "application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png";
const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
/** What stops a file before the hall sees what it is. */
const KEYS: Readonly<Record<string, Key>> = {
  too_large: "refused.file_too_large",
  unreachable: "documents.unreachable",
};

interface Shown {
  readonly say: Words;
  readonly documents: Documents;
}

export function documentsCard(shown: Shown): TemplateResult | typeof nothing {
  const { say, documents } = shown;
  const { told, doing, news, full } = documents;
  if (!told) return nothing;
  return html`
    <section class="card documents" aria-labelledby="documents">
      <h2 id="documents" tabindex="-1">${say.say("documents.title")}</h2>
      <p>${say.say("documents.text")}</p>
      <p id="documents-limits" class="quiet small">${say.say("documents.limits", {
        count: told.at_most,
        size: sizeOf(say, told.longest_bytes),
      })}</p>
      <p class="quiet small">${say.say("documents.privacy")}</p>
      ${list(shown, told)}
      <div role="alert">${documents.refused.map((each) => refusal(say, each))}</div>
      ${full ? html`<p>${say.say("documents.full", { count: told.at_most })}</p>` : choose(shown)}
      <p role="status">${doing
        ? say.say(`documents.${doing.kind}`, { name: doing.name })
        : news
        ? say.say(`documents.${news.kind}`, { name: news.name })
        : nothing}</p>
    </section>
  `;
}

/** As people say it: 120 kB, 1,4 MB. */
export function sizeOf(say: Words, bytes: number): string {
  const large = bytes >= MEGABYTE;
  const inWords = new Intl.NumberFormat(LOCALE[say.language], {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  });
  return inWords.format(large ? bytes / MEGABYTE : Math.ceil(bytes / KILOBYTE));
}

function list(shown: Shown, { uploads }: Uploads): TemplateResult | typeof nothing {
  if (uploads.length === 0) return nothing;
  return html`<ul class="sent">${uploads.map((upload) => sent(shown, upload))}</ul>`;
}

function sent({ say, documents }: Shown, upload: Upload): TemplateResult {
  return html`
    <li>
      ${icon("file-text")}
      <span>${upload.name} <small class="quiet">${sizeOf(say, upload.size)}</small></span>
      <button
        class="link"
        aria-disabled=${documents.doing ? "true" : nothing}
        aria-label=${say.say("documents.remove_this", { name: upload.name })}
        @click=${(event: Event) => remove(documents, upload, event.target as HTMLElement)}
      >
        ${say.say("documents.remove")}
      </button>
    </li>
  `;
}

/** The button goes with its document, so whoever pressed it goes on from the title. */
async function remove(documents: Documents, upload: Upload, pressed: HTMLElement): Promise<void> {
  const title = pressed.closest(".documents")?.querySelector("h2");
  await documents.remove(upload);
  if (documents.news) title?.focus();
}

/** The field itself lies over its button, unseen: it keeps the keyboard, and files can be dropped on it. */
function choose({ say, documents }: Shown): TemplateResult {
  const { told, doing } = documents;
  const title = told?.uploads.length ? "documents.choose_more" : "documents.choose";
  return html`
    <label class="button file" aria-disabled=${doing ? "true" : nothing}>
      ${icon("plus")} ${say.say(title)}
      <input
        type="file"
        multiple
        accept=${TAKEN}
        aria-describedby="documents-limits"
        aria-disabled=${doing ? "true" : nothing}
        @click=${(event: Event) => doing && event.preventDefault()}
        @change=${(event: Event) => void chosen(documents, event.target as HTMLInputElement)}
      >
    </label>
  `;
}

async function chosen(documents: Documents, field: HTMLInputElement): Promise<void> {
  const files = [...field.files ?? []];
  // Otherwise the same file, made smaller, would change nothing here.
  field.value = "";
  await documents.send(files);
}

function refusal(say: Words, { kind, name }: About<string>): TemplateResult {
  const why = say.say(KEYS[kind] ?? refusalKey(kind));
  return html`<p class="refused">${name ? `${name}: ` : nothing}${why}</p>`;
}
