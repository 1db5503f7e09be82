import { returnOrderRoute } from "../../../http/return-order"

/** Any order, as its shopper reads it: what staff can ask for on their behalf. */
export const GET = returnOrderRoute(() => null)
