/** The audit trail, for an auditor and the manager: who did what, when and from where. Nothing can be changed here. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { shield } from "web/icon.ts";
import type { TrailLine } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import { type Key, type Words, words } from "web/words.ts";
import { browser } from "web/world.ts";
import { auditStyles } from "./audit_styles.ts";
import { lines, manner } from "./trail.ts";

type State = "loading" | "read" | "not_allowed" | "failed";

/** What the trail calls a deed, as far as the pages have words for it. */
const DEEDS: ReadonlySet<string> = new Set([
  "signed_in",
  "signed_out",
  "sign_in_refused",
  "device_paired",
  "device_refused",
  "device_revoked",
  "account_added",
  "account_removed",
  "password_changed",
  "open_hall",
  "close_hall",
  "show_message",
  "clear_message",
  "evacuate",
  "end_evacuation",
  "limit_service",
  "assign_counter",
  "set_favour",
  "open_extra",
  "close_extra",
  "keep_for_walk_ins",
  "report_absent",
  "report_back",
  "move_endangered",
  "hall_named",
]);
const BY_HAND = "command line";
const COLUMNS = ["when", "who", "what", "about", "address"] as const;

export class AuditPage extends LitElement {
  static override properties = {
    state: { state: true },
    lines: { state: true },
    more: { state: true },
    say: { state: true },
  };
  declare state: State;
  declare lines: readonly TrailLine[];
  declare more: boolean;
  declare say: Words;

  static override styles = [...shared, auditStyles];

  constructor() {
    super();
    this.state = "loading";
    this.lines = [];
    this.more = false;
    this.say = words(document.documentElement.lang);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void manner().then((found) => {
      if (found) this.say = words(found.languages[0], found.zone);
    });
    void this.#read();
  }

  override render() {
    const { say } = this;
    document.documentElement.lang = say.language;
    document.title = say.say("manager.audit_title");
    return html`
      <main>
        <h1>${shield()}${say.say("manager.audit_title")}</h1>
        <p class="quiet">${say.say("manager.audit_text")}</p>
        <p role="status">${this.#status()}</p>
        ${this.lines.length ? this.#table() : nothing}
        ${this.more ? this.#older() : nothing}
        <button class="plain" @click=${signOut}>${say.say("manager.sign_out")}</button>
      </main>
    `;
  }

  async #read(): Promise<void> {
    const answer = await lines(this.lines.at(-1)?.id);
    if (answer === "sign_in") return browser.signIn();
    if (typeof answer === "string") {
      this.state = answer;
      return;
    }
    this.lines = [...this.lines, ...answer.lines];
    this.more = answer.more;
    this.state = "read";
  }

  #status(): string {
    if (this.state !== "read") return this.say.say(`manager.audit_${this.state}`);
    return this.lines.length ? "" : this.say.say("manager.audit_none");
  }

  #older(): TemplateResult {
    return html`<button class="button" @click=${() => this.#read()}>${
      this.say.say("manager.audit_older")
    }</button>`;
  }

  #table(): TemplateResult {
    const { say } = this;
    return html`
      <div class="wide" role="region" aria-label=${say.say("manager.audit_title")} tabindex="0">
        <table>
          <thead>
            <tr>${COLUMNS.map((key) =>
              html`<th scope="col">${say.say(`manager.audit_${key}`)}</th>`
            )}</tr>
          </thead>
          <tbody>${this.lines.map((line) => this.#line(line))}</tbody>
        </table>
      </div>
    `;
  }

  #line({ at, who, what, about, address }: TrailLine): TemplateResult {
    const { say } = this;
    const told = DEEDS.has(what) ? say.say(`manager.did_${what}` as Key) : what;
    return html`
      <tr>
        <td>${moment(say, at)}</td>
        <td>${this.#who(who)}</td>
        <td>${told}</td>
        <td>${about}</td>
        <td>${address}</td>
      </tr>
    `;
  }

  #who(who: string): string {
    if (who === BY_HAND) return this.say.say("manager.audit_command_line");
    return who || this.say.say("manager.audit_nobody");
  }
}

/** With the year: a trail is read long afterwards. */
function moment(say: Words, at: number): TemplateResult {
  const [year] = say.isoDate(at).split("-");
  const text = `${say.date(at)} ${year}, ${say.time(at)}`;
  return html`<time datetime=${new Date(at).toISOString()}>${text}</time>`;
}

async function signOut(): Promise<void> {
  await fetch("/sign-out", { method: "POST" });
  browser.signIn();
}

customElements.define("audit-page", AuditPage);
