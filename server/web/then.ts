/** Where a person goes after signing in: the page that asked for it, if it is one of ours. */

export function whereTo(query: string): string {
  const then = new URLSearchParams(query).get("then") ?? "";
  // "//elsewhere" and "/\elsewhere" are addresses of other servers.
  return /^\/(?![/\\])/.test(then) ? then : "/counter";
}
