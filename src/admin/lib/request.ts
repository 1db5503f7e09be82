import { authType, backendUrl, sdk } from "./client"
import { Refusal } from "./refusal"

type Query = Record<string, string | number | string[] | undefined>

const search = (query: Query): string => {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach((entry) => params.append(`${key}[]`, entry))
    } else if (value !== undefined) {
      params.set(key, String(value))
    }
  }
  const text = params.toString()
  return text ? `?${text}` : ""
}

const authorization = async (): Promise<Record<string, string>> => {
  const token = authType === "jwt" ? await sdk.client.getToken() : null
  return token ? { Authorization: `Bearer ${token}` } : {}
}

/** The dashboard keeps the chosen language on the page; findings come back in it. */
const language = (): string => document.documentElement.lang || "en"

interface Sending {
  body?: object
  /** In place of `body`: files. */
  form?: FormData
  query?: Query
  method?: "GET" | "POST" | "DELETE"
  accept?: string
  signal?: AbortSignal
}

/**
 * One call to our admin API, answered by the response whose body nobody has read yet. The SDK's client keeps
 * only the message of an error and drops the findings, so this one reads the body itself.
 * Throws {@link Refusal}.
 */
export const send = async (
  path: string,
  options: Sending = {}
): Promise<Response> => {
  const response = await fetch(
    `${backendUrl.replace(/\/$/, "")}${path}${search(options.query ?? {})}`,
    {
      method: options.method ?? (options.body || options.form ? "POST" : "GET"),
      credentials: authType === "session" ? "include" : "omit",
      signal: options.signal,
      headers: {
        accept: options.accept ?? "application/json",
        "x-medusa-locale": language(),
        ...(options.body ? { "content-type": "application/json" } : {}),
        ...(await authorization()),
      },
      body:
        options.form ??
        (options.body ? JSON.stringify(options.body) : undefined),
    }
  )
  if (!response.ok) {
    const answer: unknown = await response.json().catch(() => null)
    throw new Refusal(response.status, answer, response.statusText)
  }
  return response
}

/** One call whose answer is JSON. Throws {@link Refusal}. */
export const request = async <T>(
  path: string,
  options: Sending = {}
): Promise<T> => {
  const response = await send(path, options)
  return (await response.json().catch(() => null)) as T
}
