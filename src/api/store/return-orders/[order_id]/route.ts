import { ownerOf } from "../../../http/principal"
import { returnOrderRoute } from "../../../http/return-order"

/** One order of the shopper's, as it can be returned. */
export const GET = returnOrderRoute(ownerOf)
