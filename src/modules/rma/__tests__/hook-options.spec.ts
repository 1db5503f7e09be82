import { parseOptions } from "../options"

const SECRET = "sixteen letters!"

describe("options of hooks", () => {
  it("have no hook where there is no secret", () => {
    expect(parseOptions({}).hooks).toEqual({})
  })

  it.each([
    [SECRET, [SECRET]],
    [
      [SECRET, `${SECRET} next`],
      [SECRET, `${SECRET} next`],
    ],
  ])("%j: each of them may sign", (tracking_secret, read) => {
    expect(parseOptions({ hooks: { tracking_secret } }).hooks).toEqual({
      tracking_secret: read,
    })
  })

  it.each([
    { tracking_secret: "short" },
    { tracking_secret: [] },
    { tracking_secret: [SECRET, ""] },
    { tracking_secrets: SECRET },
  ])("stop the boot: %j", (hooks) => {
    expect(() => parseOptions({ hooks })).toThrow(/hooks/)
  })

  it("name a length of keeping that is none", () => {
    expect(() => parseOptions({ keep_refused: "a month" })).toThrow(
      /keep_refused/
    )
  })
})
