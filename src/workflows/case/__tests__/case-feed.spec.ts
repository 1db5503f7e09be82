import { CaseFeed, type Follower } from "../case-feed"

const follower = (): Follower => ({
  rma_id: "rma_1",
  after: 0,
  tell: () => Promise.resolve(),
  end: () => undefined,
})

describe("the feed of a process", () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it("asks once a second, also when somebody comes while the last one's question is under way", async () => {
    const answers: (() => void)[] = []
    const asked = jest.fn(
      () =>
        new Promise<[]>((answer) => {
          answers.push(() => answer([]))
        })
    )
    const feed = new CaseFeed({ readEventsAfter: asked }, () => undefined)
    const leave = feed.follow(follower())
    await jest.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveBeenCalledTimes(1)

    leave()
    const leaveAgain = feed.follow(follower())
    answers.splice(0).forEach((answer) => answer())
    for (let second = 1; second <= 3; second++) {
      await jest.advanceTimersByTimeAsync(1000)
      answers.splice(0).forEach((answer) => answer())
      await jest.advanceTimersByTimeAsync(0)
      expect(asked).toHaveBeenCalledTimes(1 + second)
    }
    leaveAgain()
    await jest.advanceTimersByTimeAsync(5000)
    expect(asked).toHaveBeenCalledTimes(4)
  })
})
