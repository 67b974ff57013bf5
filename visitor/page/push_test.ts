import assert from "node:assert/strict";
import { open, type OpenPage, type OpenPages, show } from "./push_notice.ts";
import { Push, type Surroundings } from "./push.ts";

const ABOUT = { hall: "north", ticket: "s" };
const URL_A = "https://onthaal.example/ticket/s";

/** A browser with a house behind it; `done` is what was asked of both. */
function world(more: Partial<Surroundings> = {}) {
  const done: string[] = [];
  let current: PushSubscriptionJSON | undefined;
  const it = new Push(ABOUT, {
    can: true,
    allowed: () => Promise.resolve(true),
    current: () => Promise.resolve(current),
    subscribe: (key) => Promise.resolve(current = { endpoint: `of ${key}` }),
    end: () => {
      current = undefined;
      done.push("end");
      return Promise.resolve();
    },
    house: (method, body) => {
      done.push(body ? `${method} ${JSON.stringify(body)}` : method);
      return Promise.resolve({ key: "k" });
    },
    ...more,
  }, () => {});
  return { it, done };
}

Deno.test("who asks is told from then on, and can end it", async () => {
  const { it, done } = world();
  await it.begin();
  await it.start("fr");
  const subscription = `"subscription":{"endpoint":"of k"}`;
  assert.equal(it.on, true);
  assert.deepEqual(done, [
    "GET",
    `POST {"hall":"north","ticket":"s",${subscription},"language":"fr"}`,
  ]);
  await it.stop();
  assert.equal(it.on, false);
  assert.deepEqual(done.slice(2), ["end", `DELETE {"hall":"north","ticket":"s",${subscription}}`]);
});

Deno.test("who says no to the browser is asked nothing more", async () => {
  const { it, done } = world({ allowed: () => Promise.resolve(false) });
  await it.start("nl");
  assert.deepEqual([it.on, it.refused, done], [false, "denied", []]);
});

Deno.test("what the house does not keep does not stay in the browser", async () => {
  const { it, done } = world({
    house: (method) =>
      method === "GET" ? Promise.resolve({ key: "k" }) : Promise.reject(new Error("429")),
  });
  await it.start("nl");
  assert.deepEqual([it.on, it.refused, it.busy, done], [false, "failed", false, ["end"]]);
});

Deno.test("ending it works also while the house is away", async () => {
  const { it } = world({
    current: () => Promise.resolve({}),
    house: () => Promise.reject(new TypeError("Failed to fetch")),
  });
  await it.begin();
  await it.stop();
  assert.deepEqual([it.on, it.refused], [false, undefined]);
});

Deno.test("a message is shown with its own words, and once for each page", async () => {
  const shown: unknown[] = [];
  const message = JSON.stringify({
    title: "Gemeentehuis",
    body: "Ga naar balie 3.",
    url: `${URL_A}#cancel`,
  });
  await show(message, {
    showNotification: (title, options) => {
      shown.push([title, options.body, options.tag]);
      return Promise.resolve();
    },
  });
  assert.deepEqual(shown, [["Gemeentehuis", "Ga naar balie 3.", URL_A]]);
});

Deno.test("a tap leads to the page that is open, and otherwise opens it", async () => {
  const went: string[] = [];
  const pages = (...urls: string[]): OpenPages => ({
    matchAll: () =>
      Promise.resolve(urls.map((url): OpenPage => ({
        url,
        focus: () => Promise.resolve(went.push(`focus ${url}`)),
      }))),
    openWindow: (url) => Promise.resolve(went.push(`open ${url}`)),
  });
  await open(URL_A, pages("https://onthaal.example/", `${URL_A}#x`));
  await open(URL_A, pages("https://onthaal.example/"));
  assert.deepEqual(went, [`focus ${URL_A}#x`, `open ${URL_A}`]);
});
