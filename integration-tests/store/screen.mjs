/** Prints a line. */
export const say = (line) => process.stdout.write(`${line}\n`)

/** Says what is being done, does it, and says how long it took. */
export const step = async (title, work) => {
  process.stdout.write(`${title} …`)
  const begun = Date.now()
  try {
    const result = await work()
    say(` ${((Date.now() - begun) / 1000).toFixed(1)} s`)
    return result
  } catch (error) {
    say(" failed")
    throw error
  }
}

const AS_JSON = "-H 'content-type: application/json'"

const signIn = (url, who, { email, password }) =>
  `$(curl -s ${url}/auth/${who}/emailpass ${AS_JSON} -d '{"email":"${email}","password":"${password}"}' | cut -d'"' -f4)`

/** Lines to paste: what may be returned and why the rest may not, the shopper's cases, the mails. */
const thingsToTry = ({ url, publishable_key, admin, customers, orders }) => {
  const order = orders.find(({ state }) => state.includes("final sale"))
  const shopper = customers.find(({ email }) => email === order?.email)
  if (!shopper) {
    return []
  }
  const asShopper = `-H "authorization: Bearer $SHOPPER" -H "x-publishable-api-key: ${publishable_key}"`
  return [
    "Try",
    `  The cases, as staff works them:  ${url}/app/rmas`,
    "  What a shopper may return, and why the rest may not:",
    `    SHOPPER=${signIn(url, "customer", shopper)}`,
    `    curl -s ${url}/store/return-orders/${order.id} ${asShopper}`,
    "  Their cases, with what was promised and what happened:",
    `    curl -s ${url}/store/rmas ${asShopper}`,
    "  The mails the shoppers got:",
    `    STAFF=${signIn(url, "user", admin)}`,
    `    curl -s '${url}/admin/notifications?order=-created_at' -H "authorization: Bearer $STAFF"`,
    "",
  ]
}

/** The addresses and sign-ins, as a visitor needs them. */
export const welcome = (demo, file) => {
  const { url, portal_url, admin, customers, publishable_key, database_url } =
    demo
  const people = customers.map(
    ({ email, password, tier }) =>
      `  ${email} / ${password}  (${tier ?? "no tier"})`
  )
  say(
    [
      "",
      "The store is open. Ctrl-C closes it.",
      "",
      `  API       ${url}`,
      `  Admin     ${url}/app   ${admin.email} / ${admin.password}`,
      `  Returns   ${portal_url}   My Returns, as shoppers see it`,
      `  Key       ${publishable_key}   (header x-publishable-api-key)`,
      `  Database  ${database_url}`,
      "",
      "Shoppers",
      ...people,
      "",
      ...thingsToTry(demo),
      `All of it, with the orders: ${file}`,
      "",
    ].join("\n")
  )
}
