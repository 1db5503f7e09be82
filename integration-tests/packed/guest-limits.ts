import { atOnce, TRIES } from "./two-processes"

// DESIGN § 7 "Access".
const TRIES_A_DAY = 10
const CODES_AN_HOUR = 3
const TRIES_A_CODE = 5
const REQUESTS_AN_HOUR = 60

const EMAIL = "guest@example.com"
const VERIFY = "/store/rma-access/verify"
const PATIENCE = 60_000

/**
 * What guests may do over two server processes of one database is what they may do with one (issue 5 item 8): tries for
 * an order in a day, codes in an hour, tries of one code, requests from one network address in an hour.
 * @param codes how many there are in the database
 */
export const limitGuests = async (
  urls: readonly [string, string],
  headers: Record<string, string>,
  codes: () => Promise<number>
): Promise<void> => {
  let requests = 0
  const answers = async (
    path: string,
    body: Record<string, unknown>,
    times = TRIES
  ) => {
    requests += times
    const said = await atOnce(urls, path, headers, body, times)
    return said
      .map(({ status, code }) => (code ? `${status} ${code}` : status))
      .sort()
  }
  const tried = (allowed: number, times: number) => [
    ...Array<string>(allowed).fill("400 code_invalid"),
    ...Array<string>(times - allowed).fill("429 too_many_tries"),
  ]

  const guess = { email: EMAIL, order_number: "4711", code: "123456" }
  expect(await answers(VERIFY, guess)).toEqual(tried(TRIES_A_DAY, TRIES))

  const asked = { email: EMAIL, order_number: "4712" }
  expect(await answers("/store/rma-access", asked)).toEqual(
    Array<number>(TRIES).fill(202)
  )
  // They are made after the answer.
  const deadline = Date.now() + PATIENCE
  while ((await codes()) < CODES_AN_HOUR && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const few = TRIES_A_CODE + 3
  expect(await answers(VERIFY, { ...asked, code: "123456" }, few)).toEqual(
    tried(TRIES_A_CODE, few)
  )

  const left = REQUESTS_AN_HOUR - requests
  expect(await answers(VERIFY, { secret: "A".repeat(43) })).toEqual(
    tried(left, TRIES)
  )
  expect(await codes()).toBe(CODES_AN_HOUR)
}
