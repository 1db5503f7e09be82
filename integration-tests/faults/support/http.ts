export interface Answer<T = Record<string, unknown>> {
  /** 0: nobody answered, the process is gone. */
  status: number
  body: T
  /** How often the request had written to Postgres when it was answered. */
  writes: number
}

export const post = async <T>(
  url: string,
  path: string,
  body: object,
  headers: Record<string, string> = {}
): Promise<Answer<T>> => {
  try {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    })
    return {
      status: response.status,
      body: (await response.json()) as T,
      writes: Number(response.headers.get("x-writes")),
    }
  } catch {
    return { status: 0, body: {} as T, writes: 0 }
  }
}

export const must = <T>({ status, body }: Answer<T>, what: string): T => {
  if (status !== 200) {
    throw new Error(`${what}: ${status} ${JSON.stringify(body)}`)
  }
  return body
}
