export { createAdminWithLogin, createCustomerWithLogin } from "./accounts"
export type { Account } from "./accounts"
export { backdate } from "./backdate"
export { seedCatalogue } from "./catalogue"
export { productDefinitions } from "./catalogue/product-data"
export {
  receiveCoreReturn,
  refundInCore,
  requestCoreReturn,
} from "./core-returns"
export { deliver, fulfill, handOver, ship } from "./fulfillments"
export type { Units } from "./fulfillments"
export { ids } from "./line-items"
export { addPayment, capture, paymentsOf } from "./payments"
export { placeOrder } from "./place-order"
export type * from "./types"
