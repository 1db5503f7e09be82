import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { rememberBy } from "../ladder/remember"
import { beginning, Memory, type State } from "./memory"
import { Shelf } from "./shelf"

type Suite = Pick<
  Parameters<typeof medusaIntegrationTestRunner>[0],
  "testSuite"
>
type Options = Parameters<Suite["testSuite"]>[0]

const EMPTY = "empty"
const SEEDED = "seeded"

/** Brings the database to where the next test begins. */
let renew: () => Promise<void> = () => Promise.resolve()

/** Brings the store back, within a test, to where each test of its spec begins. */
export const beginAgain = (): Promise<void> => renew()

// Core's runner makes the database anew for each test, from a template: half a second, and cold connections.
jest.mock("@medusajs/test-utils/dist/database", () => {
  const actual = jest.requireActual<{ dbTestUtilFactory: () => object }>(
    "@medusajs/test-utils/dist/database"
  )
  return {
    ...actual,
    dbTestUtilFactory: () => ({
      ...actual.dbTestUtilFactory(),
      snapshot: () => renew(),
      restore: () => renew(),
      dropTemplate: () => Promise.resolve(),
    }),
  }
})

/** Knex and its pool: who holds a connection that was cut holds it for ever, and the store never closes. */
interface Database {
  client: {
    pool: {
      used: { resource: object }[]
      release(resource: object): boolean
    }
  }
}

interface Spec {
  name: string
  suite: Suite
}

/** The specs of a lane while they are read; one that is read alone has a store for itself. */
let lane: Spec[] | undefined
let reading = ""

/**
 * Tests on a booted store. What their own `beforeAll` seeds, each of them finds, whatever the tests before it did.
 * All specs of a lane share one store, which each of them finds empty.
 */
export const storeSuite = (suite: Suite): void => {
  if (lane) {
    lane.push({ name: reading, suite })
  } else {
    bootFor([{ name: reading, suite }])
  }
}

/** Boots one store and runs the specs on it, one after the other. */
export const runLane = (
  specs: readonly { name: string; load: () => void }[]
): void => {
  const read: Spec[] = []
  lane = read
  for (const { name, load } of specs) {
    reading = name
    load()
  }
  lane = undefined
  bootFor(read)
}

const bootFor = (specs: Spec[]): void => {
  medusaIntegrationTestRunner({
    testSuite: (options) => onOneStore(options, specs),
  })
}

const onOneStore = (options: Options, specs: Spec[]): void => {
  const empty = beginning(EMPTY)
  let shelf: Shelf
  let memory: Memory

  // A block of its own: what it ends, ends before core's runner cuts all connections.
  describe("store", () => {
    beforeAll(async () => {
      const { pool } = (options.dbConnection as Database).client
      shelf = new Shelf(options.dbConfig.clientUrl, () => {
        for (const { resource } of [...pool.used]) {
          pool.release(resource)
        }
      })
      await shelf.open()
      await shelf.keep(EMPTY)
      memory = new Memory(shelf)
      rememberBy(memory.remember)
    })
    afterAll(() => shelf.close())

    describe.each(specs)("$name", ({ suite }) => {
      beforeAll(async () => {
        let seeded: State | undefined
        await shelf.bringBackAll(EMPTY)
        memory.startAt(empty)
        renew = async () => {
          if (seeded) {
            await shelf.bringBack(SEEDED)
          } else {
            await shelf.keep(SEEDED)
            seeded = beginning(SEEDED)
          }
          memory.startAt(seeded)
        }
      })
      suite.testSuite(options)
    })
  })
}
