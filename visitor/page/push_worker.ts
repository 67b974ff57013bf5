/** Wakes in the background when the house sends a message, and when somebody taps on it. */
import { open, type OpenPages, show, type Shower } from "./push_notice.ts";

interface Waiting extends Event {
  waitUntil(done: Promise<unknown>): void;
}

interface Pushed extends Waiting {
  readonly data: { text(): string } | null;
}

interface Tapped extends Waiting {
  readonly notification: Notification;
}

/** As much of a worker's world as is used here. */
interface Worker {
  readonly registration: Shower;
  readonly clients: OpenPages;
  addEventListener(name: "push", heard: (event: Pushed) => void): void;
  addEventListener(name: "notificationclick", heard: (event: Tapped) => void): void;
}

const worker = globalThis as unknown as Worker;

worker.addEventListener("push", (event) => {
  if (event.data) event.waitUntil(show(event.data.text(), worker.registration));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(String(event.notification.data), worker.clients));
});
