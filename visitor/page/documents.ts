/** The documents that somebody sends before an appointment: listed, sent one by one, and taken back. */
import type { Api, Own, Upload, Uploads } from "./api.ts";
import { Refusal } from "./line.ts";

/** A file by the name that the visitor knows it by, and what happens or happened to it. */
export interface About<Kind> {
  readonly kind: Kind;
  readonly name: string;
}

type Asked = Pick<Api, "uploads" | "upload" | "forgetUpload">;

export class Documents {
  /** Unknown until the hall told it; a hall that takes no documents never does. */
  told: Uploads | undefined;
  doing: About<"sending" | "removing"> | undefined;
  news: About<"sent" | "removed"> | undefined;
  /** Each file that was not taken, with the code of why. */
  refused: readonly About<string>[] = [];
  #looked = false;

  constructor(
    private readonly api: Asked,
    private readonly own: Own,
    private readonly changed: () => void,
  ) {}

  get full(): boolean {
    return !!this.told && this.told.uploads.length >= this.told.at_most;
  }

  /** Ask for the list, once. */
  async begin(): Promise<void> {
    if (this.#looked) return;
    this.#looked = true;
    await this.#try("", async () => void (this.told = await this.api.uploads(this.own)));
    this.refused = [];
    this.changed();
  }

  /** One after the other: a phone line is narrow. What is refused does not hold the others up. */
  async send(files: readonly File[]): Promise<void> {
    if (this.doing || !this.told) return;
    this.#forget();
    for (const file of files) {
      this.#become({ kind: "sending", name: file.name });
      await this.#try(file.name, () => this.#send(file));
    }
    this.#become(undefined);
  }

  async remove({ id, name }: Upload): Promise<void> {
    if (this.doing) return;
    this.#forget();
    this.#become({ kind: "removing", name });
    await this.#try(name, async () => {
      this.told = await this.api.forgetUpload(this.own, id);
      this.news = { kind: "removed", name };
    });
    this.#become(undefined);
  }

  async #send(file: File): Promise<void> {
    const { uploads, at_most, longest_bytes } = this.told!;
    if (uploads.length >= at_most) throw new Refusal(409, "too_many_files", "", null);
    if (file.size > longest_bytes) throw new Refusal(413, "file_too_large", "", null);
    try {
      await this.api.upload(this.own, file);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "unreachable") throw error;
      // It may have come all the same, with only the answer lost.
      this.told = await this.api.uploads(this.own);
      if (this.told.uploads.length === uploads.length) throw error;
    }
    this.news = { kind: "sent", name: file.name };
    this.told = await this.api.uploads(this.own);
  }

  async #try(name: string, deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused = [...this.refused, { kind: error.code, name }];
      // Somebody else may have the link too: what is gone is not shown.
      if (error.code === "unknown_file") this.told = await this.api.uploads(this.own);
    }
  }

  #forget(): void {
    this.refused = [];
    this.news = undefined;
  }

  #become(doing: Documents["doing"]): void {
    this.doing = doing;
    this.changed();
  }
}
