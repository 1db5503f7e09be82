import { join } from "node:path"
import type {
  Browser,
  BrowserContextOptions,
  Locator,
  Page,
  Request,
} from "playwright-core"
import { LANGUAGES, messagesFor } from "../../../src/storefront/react/messages"
import { namelessControls } from "./accessible-names"
import { barriers } from "./axe"
import { keyboardOf } from "./keyboard"
import { outOfReach } from "./out-of-reach"
import { outOfPlaceBothWays } from "./out-of-place"
import { within } from "./within"

const MINUTE = 60_000

/** Where pictures of what was seen go; where nobody asked for them, none are taken. */
const pictures = process.env.SCREENSHOT_DIR

export type ShopperPage = Awaited<ReturnType<typeof openPage>>

const ENDS_WITHIN = 5000
/** The narrowest screen that is promised. */
const HAND = { width: 320, height: 720 }
const DESK = { width: 1280, height: 900 }
const DESK_FROM = 1000

const WITHDRAW = new RegExp(
  `^(${LANGUAGES.map((one) => messagesFor(one).withdrawal.button).join("|")})$`
)

/** A shopper's page: errors are kept, screens are looked at whole. */
export const openPage = async (
  browser: Browser,
  name: string,
  size: { width: number; height: number },
  { locale = "en-GB", ...device }: BrowserContextOptions = {}
) => {
  const context = await browser.newContext({
    ...device,
    viewport: size,
    locale,
    timezoneId: "America/New_York",
  })
  const page = await context.newPage()
  page.setDefaultTimeout(MINUTE)
  const broken: string[] = []
  page.on("pageerror", (error) => broken.push(error.message))
  page.on("console", (said) => {
    if (said.text().includes("Content Security Policy")) {
      broken.push(said.text())
    }
  })
  /** Also what nobody waits for any more. */
  const unanswered = new Set<Request>()
  const reading = new Set<Request>()
  const waiting: (() => void)[] = []
  const read = (one: Request) => {
    reading.delete(one)
    waiting.splice(0).forEach((go) => go())
  }
  page.on("request", (one) => {
    unanswered.add(one)
    reading.add(one)
    // Over a line that was cut, one may never end.
    setTimeout(() => read(one), ENDS_WITHIN).unref()
  })
  const ended = (one: Request) => {
    unanswered.delete(one)
    read(one)
  }
  page.on("requestfinished", ended)
  page.on("requestfailed", ended)
  const drawn = () =>
    within(
      "a frame is drawn",
      page.evaluate(
        () =>
          new Promise<void>((done) => {
            requestAnimationFrame(() => requestAnimationFrame(() => done()))
          })
      )
    )
  /** All that was asked for is there, and drawn; the stream of a case has no end. */
  const settled = async () => {
    await drawn()
    while ([...reading].some((one) => !one.url().endsWith("/events"))) {
      await new Promise<void>((go) => waiting.push(go))
    }
    await drawn()
    const loading = page.locator(".rma-loading").first()
    await loading.waitFor({ state: "detached" }).catch((error: unknown) => {
      const urls = [...unanswered].map((one) => one.url())
      throw new Error(`loading without end: ${urls.join(", ")}`, {
        cause: error,
      })
    })
  }
  /** What stands in somebody's way on the screen as it is. */
  const inspect = async (screen: string, most: number) => {
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth
    )
    expect({
      screen,
      barriers: await barriers(page),
      nameless: await namelessControls(page, "body"),
      wider: width > most,
      outOfPlace: await outOfPlaceBothWays(page),
      outOfReach: await outOfReach(page),
      withdrawal: await page.getByRole("button", { name: WITHDRAW }).count(),
      broken,
    }).toEqual({
      screen,
      barriers: [],
      nameless: [],
      wider: false,
      outOfPlace: { ltr: [], rtl: [] },
      outOfReach: [],
      withdrawal: 1,
      broken: [],
    })
  }
  const small = size.width < DESK_FROM
  const sizes = { phone: small ? size : HAND, desk: small ? DESK : size }
  let now = size
  /** Goes on as on the other kind of screen: what is done there, is done on both. */
  const at = async (screen: keyof typeof sizes) => {
    now = sizes[screen]
    await page.setViewportSize(now)
  }
  const language = page.locator(".page-language")
  const turnTo = async (
    chosen: string,
    viewport: { width: number; height: number }
  ) => {
    await page.setViewportSize(viewport)
    await language.selectOption(chosen)
    await page.locator(`html:lang(${chosen})`).waitFor({ state: "attached" })
    await settled()
  }
  /**
   * Takes a picture where they are kept, and says what stands in somebody's way: axe, controls without a name, what is wider than the
   * screen, what is cut or out of place from left to right or from right to left, what cannot be pressed where it is,
   * what the page's own policy forbade, and a withdrawal that cannot be reached (issue 5 item 9). Then the same on a screen of the other size, in the other
   * language. What was opened on a small screen is inspected on the narrowest.
   */
  const look = async (screen: string) => {
    if (pictures) {
      await page.setViewportSize(size)
    }
    await settled()
    if (pictures) {
      await page.screenshot({
        path: join(pictures, `${name}-${screen}.png`),
        fullPage: true,
      })
    }
    const [first, second] = small ? [HAND, DESK] : [size, HAND]
    await page.setViewportSize(first)
    await settled()
    await inspect(screen, first.width)
    // Nothing lies over it.
    await page.getByRole("button", { name: WITHDRAW }).click({ trial: true })
    const spoken = await language.inputValue()
    const other = spoken === "en" ? "it" : "en"
    await turnTo(other, second)
    await inspect(`${screen}, ${other}, ${second.width}`, second.width)
    await turnTo(spoken, now)
  }
  return { page, context, look, at, broken }
}

export const signIn = async (
  page: Page,
  { email, password }: { email: string; password: string }
) => {
  await page.getByLabel("E-mail").first().fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
}

/** The same without a mouse. */
export const signInByKeyboard = async (
  page: Page,
  { email, password }: { email: string; password: string }
) => {
  const keys = keyboardOf(page)
  await keys.write(page.getByLabel("E-mail").first(), email)
  await keys.write(page.getByLabel("Password"), password)
  await keys.press(button(page, "Sign in"))
}

/** The session ends, is missed at what is done next, and begins again. */
export const signInAgain = async (
  page: Page,
  who: { email: string; password: string },
  next: () => Promise<void>
) => {
  await page.evaluate(() => sessionStorage.removeItem("medusa_auth_token"))
  await next()
  await page
    .getByText("Please sign in again. What you typed is still there.")
    .waitFor()
  await signIn(page, who)
  await heading(page, "Sign in").waitFor({ state: "detached" })
}

/** What a finger works with. */
export const PHONE = { hasTouch: true, isMobile: true }

/** Comes in as somebody who is signed in, or a guest with a token; the forms for it have their own tests. */
export const enter = async (
  page: Page,
  url: string,
  who: { token: string } | { guest: string }
) => {
  await page.goto(url)
  await page.evaluate((given) => {
    if ("token" in given) {
      sessionStorage.setItem("medusa_auth_token", given.token)
    } else {
      const expires_at = new Date(Date.now() + 3_600_000).toISOString()
      sessionStorage.setItem(
        "rma-guest",
        JSON.stringify({ token: given.guest, expires_at })
      )
    }
  }, who)
  await page.reload()
}

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { name })
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name })

/** The tab of the hosted page says where one is (WCAG 2.4.2). */
export const titled = (page: Page, view: string) =>
  page.waitForFunction(
    (title) => document.title === title,
    `${view} · Northlane`
  )

/** The reader is there and nowhere else: what had the focus before may be gone. */
export const focused = (one: Locator) =>
  one.and(one.page().locator(":focus")).waitFor()

/** After something was done with a case: at what to do next. */
export const atNextStep = (page: Page, t = messagesFor("en")) =>
  focused(heading(page, t.detail.now))
