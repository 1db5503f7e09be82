import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core"
import { openBrowser } from "./support/browser"
import { demoStore } from "./support/demo-store"
import { call } from "./support/shopper"

const MINUTE = 60_000

jest.setTimeout(3 * MINUTE)

const demo = demoStore()
const SLOWER = 4
const WITHIN_MS = 2000
const TRIES = 3

/** What is looked at: where it is usable, and for whom. */
interface Screen {
  usable: string
  token: string | null
}

interface Visit {
  context: BrowserContext
  page: Page
  line: CDPSession
}

/** A visitor who was never here: nothing is cached. Closed with the browser, which ends with its first context. */
const visit = async (
  browser: Browser,
  rate: number,
  screen: Screen
): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "en-GB",
  })
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send("Emulation.setCPUThrottlingRate", { rate })
  // Noted by the page itself, when the button is drawn and the thread is free to take a click.
  await page.addInitScript(({ usable: selector, token }) => {
    if (token) {
      sessionStorage.setItem("medusa_auth_token", token)
    }
    const usable = () => {
      const button = document.querySelector(selector)
      if (button) {
        seen.disconnect()
        requestAnimationFrame(() =>
          setTimeout(() => performance.mark("usable"), 0)
        )
      }
    }
    const seen = new MutationObserver(usable)
    seen.observe(document, { childList: true, subtree: true })
  }, screen)
  return { context, page, line }
}

const usableAt = async (page: Page): Promise<number> => {
  await page.goto(demo.portal_url)
  return page.evaluate(
    () =>
      new Promise<number>((found) => {
        const look = () => {
          const [mark] = performance.getEntriesByName("usable")
          if (mark) {
            found(mark.startTime)
          } else {
            setTimeout(look, 10)
          }
        }
        look()
      })
  )
}

/** What the page's thread worked, of its own time: a machine busy with others does not count. */
const workOf = async ({ page, line }: Visit): Promise<number> => {
  await line.send("Performance.enable", { timeDomain: "threadTicks" })
  await usableAt(page)
  const { metrics } = await line.send("Performance.getMetrics")
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value
  return (seconds ?? Number.NaN) * 1000
}

describe("the hosted page on a slow phone", () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  const measure = async (name: string, screen: Screen) => {
    const clock: number[] = []
    const work: number[] = []
    for (let at = 0; at < TRIES; at += 1) {
      const slow = await visit(browser, SLOWER, screen)
      clock.push(await usableAt(slow.page))
      work.push(await workOf(await visit(browser, 1, screen)))
    }
    const best = (all: number[]) => Math.round(Math.min(...all))
    const figures = { clock: best(clock), work: best(work) * SLOWER }
    process.stdout.write(
      `${name} on a 4× slower CPU: usable after ${figures.clock} ms by the clock, ${figures.work} ms of work\n`
    )
    // The best of the tries: the clock has the neighbours of this machine in it.
    expect(figures.clock).toBeLessThan(WITHIN_MS)
    // Of a thread that nobody disturbs.
    expect(figures.work).toBeGreaterThan(0)
    expect(figures.work).toBeLessThan(WITHIN_MS)
  }

  it("lets somebody sign in within 2 s on a CPU slowed down four times (issue 5 item 11)", () =>
    measure("The sign-in", {
      usable: "main form button[type=submit]",
      token: null,
    }))

  it("shows the cases of who is signed in within the same time", async () => {
    const [shopper] = demo.customers
    const path = "/auth/customer/emailpass"
    const { token } = await call<{ token: string }>(demo, "POST", path, {
      body: { email: shopper?.email, password: shopper?.password },
    })
    await measure("My Returns", { usable: ".rma-card button", token })
  })
})
