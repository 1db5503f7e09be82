const tsx = require("tsx/cjs/api")

/**
 * Fills the store and places a delivered order in it, by the flows of the store's own Medusa: what a
 * store has before the plugin comes into play.
 */
module.exports.POST = async (req, res) => {
  const ladder = tsx.require(process.env.RMA_LADDER, __filename)
  const { publishable_key } = await ladder.seedCatalogue(req.scope)
  const { email, staff, password } = req.body
  const customer = await ladder.createCustomerWithLogin(
    req.scope,
    email,
    password
  )
  await ladder.createAdminWithLogin(req.scope, staff, password)
  const order_id = await ladder.placeOrder(req.scope, {
    region: "eur",
    customer,
    items: [{ sku: "TEE-M", quantity: 5 }],
  })
  await ladder.deliver(req.scope, order_id)
  const lines = await ladder.ids(req.scope, order_id)
  res.json({
    key: publishable_key.token,
    order_id,
    item_id: lines["TEE-M"],
  })
}
