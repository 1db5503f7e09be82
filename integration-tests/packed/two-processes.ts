interface Said {
  status: number
  code?: string
  id?: string
}

export const TRIES = 20

/** The same call so many times at once, in turns to each of the processes. */
export const atOnce = async (
  urls: readonly string[],
  path: string,
  headers: Record<string, string>,
  body: Record<string, unknown>,
  times = TRIES
): Promise<Said[]> =>
  await Promise.all(
    Array.from({ length: times }, async (_, index) => {
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
 * they are left and no more, and a case is approved once.
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
}
