import { mkdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { LANGUAGES, messagesFor } from "../../../src/storefront/react/messages"
import { namelessControls } from "./accessible-names"
import { barriers } from "./axe"

const MINUTE = 60_000

/** Pictures of what was seen; the README's are asked for by name. */
const pictures = process.env.SCREENSHOT_DIR ?? join(tmpdir(), "rma-screenshots")

export type ShopperPage = Awaited<ReturnType<typeof openPage>>

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
  mkdirSync(pictures, { recursive: true })
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
  /**
   * Takes a picture, and says what stands in somebody's way: axe, controls without a name, what is wider than the
   * screen, what the page's own policy forbade, and a withdrawal that cannot be reached (issue 5 item 9).
   */
  const look = async (screen: string) => {
    await page.locator(".rma-loading").first().waitFor({ state: "detached" })
    await page.screenshot({
      path: join(pictures, `${name}-${screen}.png`),
      fullPage: true,
    })
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth
    )
    expect({
      screen,
      barriers: await barriers(page),
      nameless: await namelessControls(page, "body"),
      wider: width > size.width,
      withdrawal: await page.getByRole("button", { name: WITHDRAW }).count(),
      broken,
    }).toEqual({
      screen,
      barriers: [],
      nameless: [],
      wider: false,
      withdrawal: 1,
      broken: [],
    })
    // Nothing lies over it.
    await page.getByRole("button", { name: WITHDRAW }).click({ trial: true })
  }
  return { page, context, look, broken }
}

export const signIn = async (
  page: Page,
  { email, password }: { email: string; password: string }
) => {
  await page.getByLabel("E-mail").first().fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
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
