/** A reader of the store's API; anything but a success is an error, so that no refusal is timed. */
export const client = (url, publishable_key) => {
  const request = (token) => async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        "x-publishable-api-key": publishable_key,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { "content-type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    if (!answer.ok) {
      throw new Error(
        `${method} ${path}: ${answer.status} ${text.slice(0, 500)}`
      )
    }
    return JSON.parse(text)
  }
  return {
    signIn: async (actor, email, password) => {
      const { token } = await request()("POST", `/auth/${actor}/emailpass`, {
        email,
        password,
      })
      return request(token)
    },
  }
}
