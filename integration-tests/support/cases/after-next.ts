type Methods = Record<string, (...input: unknown[]) => Promise<unknown>>

/**
 * Does something right after the next call of a method whose first argument fits has succeeded, before its caller goes
 * on; all others go through.
 */
export const afterNext = (
  service: object,
  method: string,
  then: (data: unknown) => Promise<unknown>,
  fits: (data: unknown) => boolean = () => true
): jest.SpyInstance => {
  const target = service as Methods
  const original = target[method]?.bind(service)
  let over = false
  return jest
    .spyOn(target, method)
    .mockImplementation(async (...input: unknown[]) => {
      const done = await original?.(...input)
      if (!over && fits(input[0])) {
        over = true
        await then(input[0])
      }
      return done
    })
}

/** The next call of a method whose first argument fits fails; all others go through. */
export const failNext = (
  service: object,
  method: string,
  fits: (data: unknown) => boolean
): jest.SpyInstance => {
  const target = service as Methods
  const original = target[method]?.bind(service)
  let failed = false
  return jest
    .spyOn(target, method)
    .mockImplementation(async (...input: unknown[]) => {
      if (!failed && fits(input[0])) {
        failed = true
        throw new Error("core is down")
      }
      return await original?.(...input)
    })
}
