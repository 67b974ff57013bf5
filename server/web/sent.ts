/** A form whose content was sent, and is answered while somebody may be writing in it again. */

/** Empties it, unless something else stands there by now. */
export function emptied(form: HTMLFormElement, sent: FormData): void {
  const now = [...new FormData(form)];
  const then = [...sent];
  const same = now.length === then.length &&
    now.every(([name, value], at) => name === then[at]![0] && value === then[at]![1]);
  if (same) form.reset();
}
