/** Who comes for an appointment: only what its services ask, and a note for colleagues. */
import { html, type TemplateResult } from "lit";
import type { FieldName } from "web/appointment_shapes.ts";
import type { Person } from "web/appointment_shapes.ts";
import type { Words } from "web/words.ts";
import { LONGEST_NOTE } from "./note.ts";
import { sendsByEnter } from "./panel.ts";

const TYPES = { name: "text", mail: "email", phone: "tel" } as const;

interface Who {
  readonly words: Words;
  readonly asked: readonly FieldName[];
  readonly person: Person;
  readonly note: string;
  readonly change: (to: Person) => void;
  readonly write: (note: string) => void;
}

/** Whoever has no phone and no mail needs a name alone. */
export function who(shown: Who): TemplateResult {
  const { words, asked, note, write } = shown;
  return html`
    <fieldset class="who">
      <legend>${words.say("booking.with")}</legend>
      ${asked.map((each) => contact(shown, each))}
    </fieldset>
    <label class="field note">
      <span>${words.say("booking.note")}</span>
      <textarea
        rows="2"
        maxlength=${LONGEST_NOTE}
        .value=${note}
        @keydown=${sendsByEnter}
        @input=${({ target }: Event) => write((target as HTMLTextAreaElement).value)}
      ></textarea>
      <small>${words.say("booking.note_more")}</small>
    </label>
  `;
}

function contact({ words, person, change }: Who, field: FieldName): TemplateResult {
  return html`
    <label class="field ${field}">
      <span class="label">${words.say(`booking.field.${field}`)}</span>
      <input
        name=${field}
        type=${TYPES[field]}
        autocomplete="off"
        maxlength=${field === "phone" ? 30 : 100}
        aria-required=${field === "name"}
        .value=${person[field]}
        @input=${({ target }: Event) =>
          change({ ...person, [field]: (target as HTMLInputElement).value })}
      >
    </label>
  `;
}
