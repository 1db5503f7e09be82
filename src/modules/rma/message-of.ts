/** What an error says. Core's workflows throw plain objects too, which are no `Error` and print as nothing. */
export const messageOf = (error: unknown): string =>
  error instanceof Object && "message" in error
    ? String(error.message)
    : String(error)
