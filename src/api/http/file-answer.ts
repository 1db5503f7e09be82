import type { MedusaResponse } from "@medusajs/framework/http"

/** A file that was uploaded, as an answer. */
export class FileAnswer {
  constructor(
    /** Letters, digits, blanks, dashes and one dot. */
    readonly filename: string,
    readonly mime_type: string,
    readonly bytes: Buffer
  ) {}

  /** Nothing in it runs, is guessed at, or stays with a proxy (DESIGN § 7, Access). */
  send(res: MedusaResponse): void {
    res
      .set({
        "Content-Disposition": `attachment; filename="${this.filename}"`,
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox",
        "Cache-Control": "private, no-store",
      })
      .type(this.mime_type)
      .send(this.bytes)
  }
}
