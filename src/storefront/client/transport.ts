import { RmaRefusal } from "./refusal"
import { configOf, type Sdk, type SdkStream } from "./sdk"

export interface TransportOptions {
  /** A guest's token, good for one order; sent as `x-rma-token`. */
  guestToken?: () => string | null | undefined
  /** Language of names, findings and refusals. */
  locale?: () => string | null | undefined
}

export interface Call {
  method?: "GET" | "POST" | "DELETE"
  body?: object
  query?: Record<string, string | number | string[] | undefined>
  headers?: Record<string, string>
  accept?: string
  signal?: AbortSignal
}

const pair = (key: string, value: string | number): string =>
  `${encodeURIComponent(key)}=${encodeURIComponent(value)}`

/** By hand: the `URLSearchParams` of older React Native throws at `set`. */
const searchOf = (query: Call["query"] = {}): string => {
  const parts = Object.entries(query).flatMap(([key, value]) => {
    if (Array.isArray(value)) {
      return value.map((one) => pair(`${key}[]`, one))
    }
    return value === undefined ? [] : [pair(key, value)]
  })
  return parts.length ? `?${parts.join("&")}` : ""
}

const isForm = (body: object | undefined): body is FormData =>
  typeof FormData !== "undefined" && body instanceof FormData

export type Transport = ReturnType<typeof createTransport>

/** How calls reach the store: as the SDK would send them, with the whole of a refusal. */
export const createTransport = (sdk: Sdk, options: TransportOptions = {}) => {
  const config = configOf(sdk)

  /** With a session, its cookie is what says who asks; the store is mostly of another origin. */
  const credentials =
    config?.auth?.type === "session"
      ? (config.auth.fetchCredentials ?? "include")
      : undefined

  const headersFor = (call: Call): Record<string, string> => {
    const guest = options.guestToken?.()
    const locale = options.locale?.()
    return {
      accept: call.accept ?? "application/json",
      ...(call.body && !isForm(call.body)
        ? { "content-type": "application/json" }
        : {}),
      ...(locale ? { "x-medusa-locale": locale } : {}),
      ...(guest ? { "x-rma-token": guest } : {}),
      ...call.headers,
    }
  }

  const settings = async (): Promise<Record<string, string>> => {
    const token =
      config?.auth?.type === "session" ? null : await sdk.client.getToken()
    const given = Object.entries(config?.globalHeaders ?? {}).filter(
      (entry): entry is [string, string] => entry[1] !== null
    )
    return {
      ...Object.fromEntries(given),
      ...(config?.publishableKey
        ? { "x-publishable-api-key": config.publishableKey }
        : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    }
  }

  const address = (path: string, call: Call = {}): string =>
    `${(config?.baseUrl ?? "").replace(/\/$/, "")}${path}${searchOf(call.query)}`

  const bodyOf = ({ body }: Call): BodyInit | undefined =>
    body && (isForm(body) ? body : JSON.stringify(body))

  /** The answer, its body unread. Throws {@link RmaRefusal}. */
  const send = async (path: string, call: Call = {}): Promise<Response> => {
    const headers = { ...(await settings()), ...headersFor(call) }
    const response = await fetch(address(path, call), {
      method: call.method ?? (call.body ? "POST" : "GET"),
      headers,
      ...(credentials ? { credentials } : {}),
      body: bodyOf(call),
      signal: call.signal,
    }).catch((error: unknown) => {
      if (call.signal?.aborted) {
        throw error
      }
      throw new RmaRefusal(0, null, "The store cannot be reached.")
    })
    if (!response.ok) {
      const answer: unknown = await response.json().catch(() => null)
      throw new RmaRefusal(response.status, answer, response.statusText)
    }
    return response
  }

  /** Through the SDK itself, where its settings cannot be read: then a refusal has no code. */
  const throughSdk = async <T>(path: string, call: Call): Promise<T> => {
    try {
      return await sdk.client.fetch<T>(path + searchOf(call.query), {
        method: call.method ?? (call.body ? "POST" : "GET"),
        headers: headersFor(call),
        body: isForm(call.body)
          ? call.body
          : (call.body as Record<string, unknown> | undefined),
        signal: call.signal,
      })
    } catch (error) {
      const { status = 0, message = "" } = error as {
        status?: number
        message?: string
      }
      throw new RmaRefusal(status, null, message)
    }
  }

  /** One call whose answer is JSON. Throws {@link RmaRefusal}. */
  const json = async <T>(path: string, call: Call = {}): Promise<T> =>
    config
      ? ((await (await send(path, call)).json()) as T)
      : throughSdk<T>(path, call)

  /** One call whose answer is a file, or JSON that says where it is. Throws {@link RmaRefusal}. */
  const raw = (path: string, call: Call = {}): Promise<Response> =>
    config
      ? send(path, call)
      : throughSdk<Response>(path, { ...call, accept: call.accept ?? "*/*" })

  /** Server-sent events, read with the SDK: a native EventSource cannot send the publishable key. */
  const stream = (
    path: string,
    headers: Record<string, string> = {}
  ): Promise<SdkStream> =>
    sdk.client.fetchStream(path, { headers: headersFor({ headers }) })

  /** What a request of one's own needs, such as one that reports its progress. */
  const prepare = async (path: string) => ({
    url: address(path),
    headers: { ...(await settings()), ...headersFor({}) },
    withCredentials: credentials === "include",
  })

  return { json, raw, stream, prepare }
}
