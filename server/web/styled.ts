/** `style=${styled({width: "40%"})}`: like Lit's styleMap, whose first drawing our Content-Security-Policy refuses. */
import { noChange } from "lit";
import { type AttributePart, Directive, directive } from "lit/directive.js";

type Styles = Readonly<Record<string, string>>;

class Styled extends Directive {
  #set: readonly string[] = [];

  override update(part: AttributePart, [styles]: [Styles]) {
    const { style } = part.element as HTMLElement;
    for (const name of this.#set) if (!(name in styles)) style.removeProperty(name);
    for (const [name, value] of Object.entries(styles)) style.setProperty(name, value);
    this.#set = Object.keys(styles);
    return noChange;
  }

  override render(_styles: Styles) {
    return noChange;
  }
}

/** Sets the named properties through the element's own style object; names as in CSS, `--own` ones too. */
export const styled = directive(Styled);
