/** The contact fields: which ones, what a phone's keyboard should show, and what is wrong with what was typed. */
import type { FieldName, Fields } from "web/appointment_shapes.ts";
import type { Key } from "web/words.ts";
import type { Contact } from "./api.ts";
import type { Refusal } from "./line.ts";
import { refusalKey } from "./refusal_key.ts";

export interface Asked {
  readonly name: FieldName;
  readonly type: "text" | "email" | "tel";
  readonly autocomplete: "name" | "email" | "tel";
}

/** In the order of a letter. */
const KNOWN: readonly Asked[] = [
  { name: "name", type: "text", autocomplete: "name" },
  { name: "mail", type: "email", autocomplete: "email" },
  { name: "phone", type: "tel", autocomplete: "tel" },
];
/** Loose on purpose: only the mail itself shows whether an address lives. */
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s./()-]{6,30}$/;

export function asked(fields: Fields): readonly Asked[] {
  return KNOWN.filter(({ name }) => fields[name] !== undefined);
}

/** The words for each field that must be filled in differently. */
export function errors(fields: Fields, contact: Contact): Partial<Record<FieldName, Key>> {
  const found = asked(fields).map(({ name }) => [name, wrong(name, fields, contact)] as const);
  return Object.fromEntries(found.filter(([, key]) => key));
}

/** What the hall refused, where it is about a field that the visitor sees. */
export function refusedField(refusal: Pick<Refusal, "code" | "detail">, fields: Fields) {
  const { code, detail } = refusal;
  return detail in fields ? { [detail]: refusalKey(code) } : {};
}

function wrong(name: FieldName, fields: Fields, contact: Contact): Key | undefined {
  const typed = (contact[name] ?? "").trim();
  if (!typed) return fields[name]?.need === "required" ? `book.${name}_missing` : undefined;
  if (name === "mail" && !MAIL.test(typed)) return "book.mail_wrong";
  if (name === "phone" && !PHONE.test(typed)) return "book.phone_wrong";
  return undefined;
}
