const { fetch } = globalThis

/** On a busy machine a connection that was kept is closed by the server just when the next call takes it. */
globalThis.fetch = (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set("connection", "close")
  return fetch(input, { ...init, headers })
}
