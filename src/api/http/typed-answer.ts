/** An answer that is no plain JSON: text, or JSON under a name of its own. */
export class TypedAnswer {
  constructor(
    /** A media type. */
    readonly type: string,
    readonly body: string
  ) {}
}
