/** What of `@medusajs/js-sdk` is used; an instance of its `Medusa` class fits. */
export interface Sdk {
  client: {
    fetch<T>(path: string, init?: SdkRequest): Promise<T>
    fetchStream(path: string, init?: SdkRequest): Promise<SdkStream>
    getToken(): Promise<string | null | undefined>
  }
}

export interface SdkRequest {
  method?: string
  headers?: Record<string, string | null>
  query?: Record<string, unknown>
  body?: BodyInit | Record<string, unknown>
  signal?: AbortSignal
}

export interface SdkStream {
  stream: AsyncGenerator<{ event?: string; data?: string; id?: unknown }> | null
  abort: () => void
}

/** The settings the SDK was made with. */
interface SdkConfig {
  baseUrl: string
  publishableKey?: string
  globalHeaders?: Record<string, string | null>
  auth?: { type?: string; fetchCredentials?: RequestCredentials }
}

/**
 * The SDK keeps its settings to itself, and drops the code and findings of an error, which are half of what
 * this API says. Where the settings can be read, requests are sent by us with them.
 */
export const configOf = (sdk: Sdk): SdkConfig | null => {
  const { config } = sdk.client as { config?: Partial<SdkConfig> }
  return typeof config?.baseUrl === "string" ? (config as SdkConfig) : null
}
