/** The storage of a browser's tab, for as long as the tests of a file run: its keys are its own, as in a browser. */
export const standInTab = (): void => {
  const storage = Object.create({
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key]
    },
  }) as Storage
  const before = Object.getOwnPropertyDescriptor(globalThis, "sessionStorage")
  beforeAll(() => {
    Object.defineProperty(globalThis, "sessionStorage", {
      value: storage,
      configurable: true,
    })
  })
  afterEach(() => {
    Object.keys(storage).forEach((key) => storage.removeItem(key))
  })
  afterAll(() => {
    Reflect.deleteProperty(globalThis, "sessionStorage")
    if (before) {
      Object.defineProperty(globalThis, "sessionStorage", before)
    }
  })
}
