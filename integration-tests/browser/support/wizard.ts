import type { Page } from "playwright-core"
import { fill } from "../../../src/storefront/react/format"
import { messagesFor } from "../../../src/storefront/react/messages"
import { button, heading } from "./shopper-page"

/** Goes on once the step is saved, so that another device can go on from here. */
export const saveStep = async (page: Page, t = messagesFor("en")) => {
  const saved = page.waitForResponse((response) => {
    const { pathname } = new URL(response.url())
    return (
      response.request().method() === "POST" &&
      /\/store\/rmas\/(?!preview|files)[^/]+$/.test(pathname)
    )
  })
  await button(page, t.next).click()
  expect((await saved).status()).toBe(200)
}

/** Goes on the moment one can: what is not loaded yet cannot be skipped. */
export const goOn = (page: Page, t = messagesFor("en")) =>
  button(page, t.next).and(page.locator(":not([aria-disabled])")).click()

/** The quote as it stands in step five. */
export const quoteIn = (page: Page, t = messagesFor("en")) =>
  page.getByRole("table", { name: t.wizard.quote })

/** Number of the request that was sent. */
export const numberOf = async (page: Page, t = messagesFor("en")) => {
  const sent = fill(t.wizard.doneTitle, { number: "(RMA-\\d+)" })
  const done = heading(page, new RegExp(`^${sent}$`))
  await done.waitFor()
  return /RMA-\d+/.exec(await done.innerText())?.[0]
}

/** The store takes the request, but its answer is lost on the way. */
export const loseAnswerToSubmit = async (
  page: Page,
  submit: () => Promise<void>
) => {
  const address = "**/store/rmas/*/submit"
  await page.route(address, async (route) => {
    await route.fetch()
    await route.abort("connectionreset")
  })
  await submit()
  await page.unroute(address)
}
