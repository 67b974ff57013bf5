/** The sign-in page: a name and a password, or when trying out a name only. */
import { css, html, LitElement, nothing } from "lit";
import { icon, shield } from "web/icon.ts";
import { shared } from "web/styles.ts";
import { whereTo } from "web/then.ts";
import { type Key, words } from "web/words.ts";

type Trouble = "name_missing" | "wrong" | "too_often" | "no_answer";

class SigninPage extends LitElement {
  static override properties = { trouble: { state: true }, busy: { state: true } };
  declare trouble: Trouble | undefined;
  declare busy: boolean;
  readonly #open = "open" in document.documentElement.dataset;
  readonly #words = words(document.documentElement.lang);

  static override styles = [
    ...shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 420px);
        place-content: center;
        min-height: 100vh;
        padding: 24px 16px;
        font-size: 17px;
      }
      .town {
        display: flex;
        align-items: center;
        gap: 14px;
        margin-bottom: 28px;
        font-size: 20px;
        font-weight: 600;
      }
      .town .shield {
        font-size: 38px;
      }
      h1 {
        font-size: 40px;
      }
      .lead {
        margin: 10px 0 24px;
        color: var(--ink2);
        text-wrap: pretty;
      }
      form {
        display: grid;
        gap: 18px;
      }
      label {
        display: grid;
        gap: 6px;
        font-weight: 600;
      }
      input {
        width: 100%;
        min-height: 50px;
        padding: 0 14px;
        border: max(var(--border), 1.5px) solid var(--edge);
        border-radius: var(--radius-row);
        background: var(--raise);
        font-size: 19px;
      }
      input[aria-invalid="true"] {
        border-color: var(--late);
      }
      .trouble {
        display: flex;
        gap: 0.6em;
        padding: 12px 14px;
        border-radius: var(--radius-row);
        background: var(--latebg);
        color: var(--late);
        font-weight: 600;
      }
      .trouble .icon {
        margin-top: 0.15em;
      }
      .button {
        --button-height: 54px;
        font-size: 19px;
      }
      .back {
        display: inline-block;
        margin-top: 24px;
        padding: 4px 0;
      }
    `,
  ];

  constructor() {
    super();
    this.trouble = undefined;
    this.busy = false;
    document.title = this.#words.say("signin.title");
  }

  override firstUpdated(): void {
    this.#field("name").focus();
  }

  override render() {
    const say = (key: Key) => this.#words.say(key);
    return html`
      <main>
        <p class="town">${shield()}${say("common.name")}</p>
        <h1>${say("signin.title")}</h1>
        <p class="lead">${say(this.#open ? "signin.open_mode" : "signin.lead")}</p>
        <form novalidate @submit=${this.#submit}>
              ${this.#input("name", say("signin.name"), "text", "username")}
              ${this.#open
                ? nothing
                : this.#input("password", say("signin.password"), "password", "current-password")}
              <div role="alert">${this.trouble
                ? html`<p class="trouble" id="trouble">
          ${icon("triangle-alert")}<span>${say(`signin.${this.trouble}`)}</span></p>`
                : nothing}</div>
              <button class="button main" aria-disabled=${this.busy || nothing}>
                ${say("signin.go")} ${icon("arrow-right")}
              </button>
            </form>
        <a class="back" href="/">${say("signin.back")}</a>
      </main>
    `;
  }

  #input(name: string, label: string, type: string, autocomplete: string) {
    return html`<label>${label}
      <input id=${name} type=${type} autocomplete=${autocomplete} maxlength="200" autocapitalize="none"
        aria-invalid=${this.#wrong(name) || nothing}
        aria-describedby=${this.trouble ? "trouble" : nothing}>
    </label>`;
  }

  #wrong(name: string): boolean {
    return this.trouble === "wrong" || (this.trouble === "name_missing" && name === "name");
  }

  #field(name: string): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${name}`)!;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const name = this.#field("name").value.trim();
    const password = this.#open ? "" : this.#field("password").value;
    this.trouble = name ? undefined : "name_missing";
    if (!name) return this.#field("name").focus();
    this.busy = true;
    this.trouble = await signIn({ name, password });
    this.busy = false;
    if (!this.trouble) location.assign(whereTo(location.search));
    else if (this.trouble === "wrong") this.#field(this.#open ? "name" : "password").select();
  };
}

async function signIn(
  credentials: { name: string; password: string },
): Promise<Trouble | undefined> {
  const answer = await fetch("/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(credentials),
  }).catch(() => undefined);
  if (answer?.ok) return undefined;
  if (answer?.status === 401) return "wrong";
  return answer?.status === 429 ? "too_often" : "no_answer";
}

customElements.define("signin-page", SigninPage);
