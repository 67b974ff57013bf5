/** Reads the audit trail from the server, page after page. */
import type { FrontView, TrailPage } from "web/protocol.ts";

export type Answer = TrailPage | "sign_in" | "not_allowed" | "failed";

/** The newest lines, or those before this id. */
export async function lines(before: number | undefined): Promise<Answer> {
  const query = before === undefined ? "" : `?before=${before}`;
  const response = await fetch(`/trail${query}`).catch(() => undefined);
  if (response?.status === 401) return "sign_in";
  if (response?.status === 403) return "not_allowed";
  return response?.ok ? await response.json() : "failed";
}

/** What decides how the page speaks and which time it is: as the first hall has them. */
export async function manner(): Promise<Pick<FrontView, "languages" | "zone"> | undefined> {
  return await fetch("/front").then((response) => response.json()).catch(() => undefined);
}
