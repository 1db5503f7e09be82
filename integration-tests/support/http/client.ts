import type { Readable } from "node:stream"
import type { AxiosInstance, AxiosResponse } from "axios"

/** Somebody who sends requests; whatever is answered is answered, nothing is thrown. */
export interface Client {
  get(path: string, headers?: object): Promise<AxiosResponse>
  /** The body as it came. */
  bytes(path: string): Promise<AxiosResponse<Buffer>>
  /** The body as it comes, for what does not end. */
  stream(path: string, headers?: object): Promise<AxiosResponse<Readable>>
  post(path: string, body?: object, headers?: object): Promise<AxiosResponse>
  delete(path: string): Promise<AxiosResponse>
}

/** A client that sends these headers with everything, such as a key and a bearer token. */
export const clientWith = (
  api: AxiosInstance,
  own: Record<string, string>
): Client => {
  const options = (headers: object = {}) => ({
    headers: { ...own, ...headers },
    validateStatus: () => true,
    // Limits count by address, and `localhost` may have two.
    family: 4 as const,
    proxy: false as const,
  })
  return {
    get: (path, headers) => api.get(path, options(headers)),
    bytes: (path) =>
      api.get(path, { ...options(), responseType: "arraybuffer" }),
    stream: (path, headers) =>
      api.get(path, { ...options(headers), responseType: "stream" }),
    post: (path, body = {}, headers) => api.post(path, body, options(headers)),
    delete: (path) => api.delete(path, options()),
  }
}

/** @returns the value of the `authorization` header */
export const signIn = async (
  api: AxiosInstance,
  actor: "user" | "customer",
  email: string,
  password: string
): Promise<string> => {
  const { data } = await api.post(`/auth/${actor}/emailpass`, {
    email,
    password,
  })
  return `Bearer ${data.token}`
}

/**
 * The body of an answer that has to be 200.
 *
 * @throws an assertion that shows what was answered instead
 */
export const ok = <Body = Record<string, never>>(
  response: AxiosResponse
): Body => {
  expect({
    status: response.status,
    ...(response.status === 200 ? {} : { body: response.data }),
  }).toEqual({ status: 200 })
  return response.data as Body
}

/** An error as a test asserts it: `409 order_busy`. */
export const refusal = ({ status, data }: AxiosResponse): string =>
  `${status} ${data.code ?? data.type}`
