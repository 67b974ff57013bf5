import type { Fields } from "web/appointment_shapes.ts";
import assert from "node:assert/strict";
import { asked, errors, refusedField } from "./fields.ts";

const purpose = { nl: "Zo kunnen wij u bereiken." };
const fields: Fields = {
  phone: { need: "optional", purpose },
  name: { need: "required", purpose },
  mail: { need: "required", purpose },
};

Deno.test("only what is asked is a field, the name first", () => {
  assert.deepEqual(asked(fields).map(({ name }) => name), ["name", "mail", "phone"]);
  assert.deepEqual(asked({}), []);
});

Deno.test("what is required and missing is named, what is optional may stay empty", () => {
  const missing = { name: "book.name_missing", mail: "book.mail_missing" };
  assert.deepEqual(errors(fields, { name: "  " }), missing);
  assert.deepEqual(errors(fields, { name: "Ann", mail: "ann@voorbeeld.be" }), {});
});

Deno.test("an address or a number that cannot be one is told", () => {
  const wrong = errors(fields, { name: "Ann", mail: "ann@voorbeeld", phone: "thuis" });
  assert.deepEqual(wrong, { mail: "book.mail_wrong", phone: "book.phone_wrong" });
  assert.deepEqual(errors(fields, { name: "A", mail: "a@b.be", phone: "+32 470/12.34.56" }), {});
});

Deno.test("what the hall refuses of a field stands at that field", () => {
  const wrong = refusedField({ code: "wrong_mail", detail: "mail" }, fields);
  assert.deepEqual(wrong, { mail: "refused.wrong_mail" });
  assert.deepEqual(refusedField({ code: "too_often", detail: "" }, fields), {});
});
