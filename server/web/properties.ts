/** Style properties of an element that are computed, set so that the pages' security policy lets them through. */
import { noChange } from "lit";
import { Directive, directive, type ElementPart, PartType } from "lit/directive.js";

class Properties extends Directive {
  #set: readonly string[] = [];

  constructor(part: { type: number }) {
    super(part as never);
    if (part.type !== PartType.ELEMENT) throw new Error("Write properties() in the tag itself");
  }

  override render(_properties: Readonly<Record<string, string>>) {
    return noChange;
  }

  override update(
    { element }: ElementPart,
    [properties]: [Readonly<Record<string, string>>],
  ) {
    const { style } = element as HTMLElement;
    for (const name of this.#set) if (!(name in properties)) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    this.#set = Object.keys(properties);
    return noChange;
  }
}

/**
 * `<div ${properties({ width: "40%", "--size": "12px" })}>`. Lit's own styleMap writes a style attribute
 * the first time, which `default-src 'self'` refuses.
 */
export const properties = directive(Properties);
