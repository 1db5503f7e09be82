type Body = Record<string, unknown>

export interface Answer<Data = Body> {
  status: number
  data: Data
}

/** Somebody who talks to a store over HTTP, sending these headers with everything. */
export const talkTo =
  (url: string, headers: Record<string, string> = {}) =>
  async <Data = Body>(path: string, body?: Body): Promise<Data> => {
    const response = await fetch(url + path, {
      method: body ? "POST" : "GET",
      headers: { "content-type": "application/json", ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const data = (await response.json()) as Data
    expect({ path, status: response.status, data }).toEqual({
      path,
      status: 200,
      data,
    })
    return data
  }

/** @returns the value of the `authorization` header */
export const signIn = async (
  url: string,
  actor: "user" | "customer",
  person: { email: string; password: string }
): Promise<string> => {
  const { token } = await talkTo(url)<{ token: string }>(
    `/auth/${actor}/emailpass`,
    person
  )
  return `Bearer ${token}`
}
