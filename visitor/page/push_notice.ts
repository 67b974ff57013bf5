/** A message to a browser whose page is closed: how it is shown, and where a tap on it leads. */

/** As server/outbox composes it. */
interface Notice {
  readonly title: string;
  readonly body: string;
  readonly url: string;
}

export interface Shower {
  showNotification(title: string, options: NotificationOptions): Promise<void>;
}

/** A page of the house that is open in this browser. */
export interface OpenPage {
  readonly url: string;
  focus(): Promise<unknown>;
}

export interface OpenPages {
  matchAll(options: { type: "window"; includeUncontrolled: true }): Promise<readonly OpenPage[]>;
  openWindow(url: string): Promise<unknown>;
}

/** A later message about the same page takes the place of the one before, and rings again. */
export async function show(message: string, shower: Shower): Promise<void> {
  const { title, body, url }: Notice = JSON.parse(message);
  const options = { body, tag: page(url), renotify: url !== "", data: url };
  await shower.showNotification(title, options);
}

/** To the page that is open already, or to a new one. */
export async function open(url: string, pages: OpenPages): Promise<void> {
  const all = await pages.matchAll({ type: "window", includeUncontrolled: true });
  const found = all.find((each) => page(each.url) === page(url));
  await (found ? found.focus() : pages.openWindow(url));
}

/** What stands behind # is a question on the page, and no other page. */
function page(url: string): string {
  return url.split("#")[0];
}
