/** The real browser and house of messages to a closed page. Each page has a worker of its own, so nothing else is kept. */
import type { Surroundings } from "./push.ts";

const WORKER = "/push-worker.js";
const HOUSE = "/api/v1/push";

export const browser: Surroundings = {
  get can() {
    // Without a secure line a browser has none of these.
    const has = ["serviceWorker" in navigator, "PushManager" in globalThis];
    return offered() && has.every(Boolean) && "Notification" in globalThis;
  },
  allowed: async () => await Notification.requestPermission() === "granted",
  current: async () => {
    const worker = await own();
    const subscription = await worker?.pushManager.getSubscription();
    return subscription?.toJSON();
  },
  subscribe: async (key) => {
    await navigator.serviceWorker.register(WORKER, { scope: location.pathname });
    const worker = await navigator.serviceWorker.ready;
    const wish = { userVisibleOnly: true, applicationServerKey: key };
    return (await worker.pushManager.subscribe(wish)).toJSON();
  },
  end: async () => {
    const worker = await own();
    const subscription = await worker?.pushManager.getSubscription();
    await subscription?.unsubscribe();
    await worker?.unregister();
  },
  house: async (method, body) => {
    const headers = { "content-type": "application/json" };
    const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
    const answer = await fetch(HOUSE, { ...init, cache: "no-store" });
    if (!answer.ok) throw new Error(`${HOUSE} ${answer.status}`);
    return method === "GET" ? await answer.json() : undefined;
  },
};

/** The server wrote into the page whether the house sends such messages. */
function offered(): boolean {
  return "push" in document.documentElement.dataset;
}

async function own(): Promise<ServiceWorkerRegistration | undefined> {
  const worker = await navigator.serviceWorker.getRegistration(location.pathname);
  return worker?.scope === new URL(location.pathname, location.href).href ? worker : undefined;
}
