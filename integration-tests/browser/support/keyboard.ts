import type { Locator, Page } from "playwright-core"

const FARTHEST = 60

const hasFocus = (one: Locator): Promise<boolean> =>
  one.evaluate((node) => node === document.activeElement)

/** Radios of a group are one stop; the arrows go on within it. */
const inItsGroup = (radio: Locator): Promise<boolean> =>
  radio.evaluate(
    (node: HTMLInputElement) =>
      document.activeElement instanceof HTMLInputElement &&
      document.activeElement.type === "radio" &&
      document.activeElement.name === node.name
  )

/** A shopper without a mouse: everything is reached with Tab and the arrows. */
export const keyboardOf = (page: Page) => {
  /** Until that is so; what cannot be reached is an error. */
  const repeat = async (key: string, until: () => Promise<boolean>) => {
    for (let press = 0; press < FARTHEST; press += 1) {
      await page.keyboard.press(key)
      if (await until()) {
        return
      }
    }
    throw new Error(`${FARTHEST} times ${key} did not get there`)
  }
  const tabTo = async (one: Locator) => {
    await one.waitFor()
    if (!(await hasFocus(one))) {
      await repeat("Tab", () => hasFocus(one))
    }
  }
  return {
    press: async (control: Locator) => {
      await tabTo(control)
      await page.keyboard.press("Enter")
    },
    tick: async (box: Locator) => {
      await tabTo(box)
      await page.keyboard.press("Space")
    },
    choose: async (radio: Locator) => {
      await radio.waitFor()
      if (!(await inItsGroup(radio))) {
        await repeat("Tab", () => inItsGroup(radio))
      }
      if (await hasFocus(radio)) {
        await page.keyboard.press("Space")
      } else {
        await repeat("ArrowDown", () => radio.isChecked())
      }
    },
    select: async (list: Locator, value: string) => {
      await tabTo(list)
      await repeat("ArrowDown", async () => (await list.inputValue()) === value)
    },
    write: async (field: Locator, text: string) => {
      await tabTo(field)
      await page.keyboard.type(text)
    },
  }
}
