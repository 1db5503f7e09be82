import { existsSync } from "node:fs"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { storeSuite } from "../../support/store-suite"
import { wellWithinDay } from "../../support/days"
import { openStore, type Store } from "../../support/http/store"
import {
  numbersOf,
  REASON,
  type MerchantCode,
  type MerchantLines,
} from "./merchant-lines"
import { openMerchantShop, type MerchantShop } from "./merchant-shop"
import { scaleModels } from "./s0-scale-models"
import { screenParts } from "./s1-screen-parts"
import { solarInverters } from "./s2-solar-inverters"
import { optics } from "./s3-optics"
import { electronics } from "./s4-electronics"

const ROOT = join(__dirname, "..", "..", "..")

export const MERCHANTS: MerchantLines[] = [
  scaleModels,
  screenParts,
  solarInverters,
  optics,
  electronics,
]

export interface OpenShops {
  store: () => Store
  shops: Partial<Record<MerchantCode, MerchantShop>>
}

/**
 * The five merchants of REQUIREMENTS.md side by side in one store, each on its preset as it is shipped, and the lines of
 * some of them walked: two specs share the work, since the walks take longer than all else there is.
 * What is proved elsewhere, or not delivered, is listed as pending with its reason, in the file of its merchant.
 */
export const walkMerchants = (
  codes: readonly MerchantCode[],
  more: (open: OpenShops) => void = () => undefined
): void => {
  storeSuite({
    testSuite: ({ api, getContainer }) => {
      let store: Store
      const shops: OpenShops["shops"] = {}

      beforeAll(async () => {
        const container: MedusaContainer = getContainer()
        store = await openStore(api, container)
        for (const lines of MERCHANTS) {
          shops[lines.code] = await openMerchantShop(
            api,
            container,
            store,
            lines
          )
        }
      })

      // Rome's day is Berlin's; both shops count days from today.
      beforeEach(() => wellWithinDay("Europe/Rome"))

      more({ store: () => store, shops })

      describe.each(MERCHANTS.filter(({ code }) => codes.includes(code)))(
        "$code",
        ({ code, walks, pending }) => {
          it("has every line of the requirements walked or pending with a reason, never both", () => {
            const walked = new Set(walks.flatMap(({ lines }) => lines))
            const listed = [...walked, ...Object.keys(pending)]
            expect(listed.sort()).toEqual(numbersOf(code).sort())
            for (const [line, reason] of Object.entries(pending)) {
              expect(`${line} ${reason}`).toMatch(
                new RegExp(`^${line} ${REASON.source.slice(1)}`)
              )
              const spec = REASON.exec(reason)?.groups?.spec ?? ""
              expect([line, spec, existsSync(join(ROOT, spec))]).toEqual([
                line,
                spec,
                true,
              ])
            }
          })

          for (const { lines, title, run } of walks) {
            it(`${lines.join(" ")} ${title}`, async () => {
              const shop = shops[code]
              expect(shop?.code).toBe(code)
              if (shop) {
                await run(shop)
              }
            })
          }
        }
      )
    },
  })
}
