interface Said {
  status: number
  code?: string
  id?: string
}

const TRIES = 20
/** Tries for one order in a day (DESIGN § 7 "Access"). */
const CODE_TRIES = 10

/** Twenty times the same call at once, in turns to each of the processes. */
const atOnce = async (
  urls: readonly string[],
  path: string,
  headers: Record<string, string>,
  body: Record<string, unknown>
): Promise<Said[]> =>
  await Promise.all(
    Array.from({ length: TRIES }, async (_, index) => {
      const response = await fetch(`${urls[index % urls.length]}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      })
      const said = (await response.json()) as {
        code?: string
        rma?: { id: string }
      }
      return {
        status: response.status,
        ...(said.code ? { code: said.code } : {}),
        ...(said.rma ? { id: said.rma.id } : {}),
      }
    })
  )

const granted = (answers: Said[]) =>
  answers.filter(({ status }) => status === 200)

/**
 * Two server processes on one database, without Redis (I1, I3): units of a line are given out as often as
 * they are left and no more, a case is approved once, and a guest's code is tried no oftener than allowed
 * (issue 5 item 8).
 * @param left units of the line that can still be returned
 */
export const raceTwoProcesses = async (
  urls: readonly [string, string],
  order: { order_id: string; item_id: string; left: number },
  as: { shopper: Record<string, string>; staff: Record<string, string> }
): Promise<void> => {
  const submits = await atOnce(urls, "/store/rmas", as.shopper, {
    order_id: order.order_id,
    request_type: "return",
    items: [
      {
        item_id: order.item_id,
        quantity: 1,
        reason: "changed_mind",
        resolution: "refund",
      },
    ],
  })
  expect(granted(submits)).toHaveLength(order.left)
  for (const { status, code } of submits.filter((one) => one.status !== 200)) {
    expect(["400 policy_denied", "409 units_taken"]).toContain(
      `${status} ${code}`
    )
  }

  const [first] = granted(submits)
  const approvals = await atOnce(
    urls,
    `/admin/rmas/${first?.id}/approve`,
    as.staff,
    {}
  )
  expect(granted(approvals)).toHaveLength(1)
  for (const { status, code } of approvals.filter(
    (one) => one.status !== 200
  )) {
    expect([
      "409 order_busy",
      "409 illegal_transition",
      "409 lost_race",
    ]).toContain(`${status} ${code}`)
  }

  const guesses = await atOnce(urls, "/store/rma-access/verify", as.shopper, {
    email: "guest@example.com",
    order_number: "4711",
    code: "123456",
  })
  const said = guesses.map(({ status, code }) => `${status} ${code}`).sort()
  expect(said).toEqual([
    ...Array<string>(CODE_TRIES).fill("400 code_invalid"),
    ...Array<string>(TRIES - CODE_TRIES).fill("429 too_many_tries"),
  ])
}
