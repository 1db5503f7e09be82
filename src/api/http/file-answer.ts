import type { MedusaResponse } from "@medusajs/framework/http"

/** RFC 6266: a name of ASCII for all, and beside it the name itself where it has more. */
const disposition = (name: string): string => {
  const ascii = name.normalize("NFD").replace(/[^\x20-\x7e]/g, "")
  const plain = `attachment; filename="${ascii}"`
  return ascii === name
    ? plain
    : `${plain}; filename*=UTF-8''${encodeURIComponent(name)}`
}

/** A file that was uploaded or made for a case, as an answer. */
export class FileAnswer {
  constructor(
    /** Letters of any script, digits, blanks, dashes and one dot. */
    readonly filename: string,
    readonly mime_type: string,
    readonly bytes: Buffer
  ) {}

  /**
   * Nothing in it runs, is guessed at, or stays with a proxy (DESIGN § 7, Access). A shop of another origin reads the
   * file's name: browsers keep that header from it unless they are told.
   */
  send(res: MedusaResponse): void {
    res
      .set({
        "Content-Disposition": disposition(this.filename),
        "Access-Control-Expose-Headers": "Content-Disposition",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox",
        "Cache-Control": "private, no-store",
      })
      .type(this.mime_type)
      .send(this.bytes)
  }
}
