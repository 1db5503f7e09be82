interface Call {
  token?: string
  body?: object
}

interface SignIn {
  email: string
  password: string
}

/** The store's HTTP API, as a storefront and the admin call it. A refusal stops the seed and says why. */
export class Client {
  constructor(
    readonly url: string,
    readonly publishable_key: string
  ) {}

  get<T>(path: string, token: string): Promise<T> {
    return this.call("GET", path, { token })
  }

  post<T>(path: string, token: string, body: object = {}): Promise<T> {
    return this.call("POST", path, { token, body })
  }

  async signIn(
    who: "customer" | "user",
    { email, password }: SignIn
  ): Promise<string> {
    const path = `/auth/${who}/emailpass`
    const body = { email, password }
    return (await this.call<{ token: string }>("POST", path, { body })).token
  }

  private async call<T>(
    method: string,
    path: string,
    { token, body }: Call
  ): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": this.publishable_key,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body && JSON.stringify(body),
    })
    const answer = await response.text()
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${answer}`)
    }
    return JSON.parse(answer) as T
  }
}
