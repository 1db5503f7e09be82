export type ReadJson =
  { ok: true; value: unknown } | { ok: false; reason: string }

/** What is written in an editor, or why it is no JSON. */
export const readJson = (text: string): ReadJson => {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return {
      ok: false,
      reason: error instanceof SyntaxError ? error.message : "",
    }
  }
}
