/**
 * Units of an order line `i` (a row of `order_item`) that left the shop: shipped, or delivered without having
 * been marked as shipped. Core counts the two apart, and "Mark as picked up" or "Mark as delivered" in the stock
 * admin raises the second alone; a parcel that was marked as both counts once. In a kit's parcels core counts
 * its parts, so the parcels tell the share and the line's own counter the units. Where everything packed was
 * shipped no parcel is looked at.
 */
export const SHIPPED_UNITS = `(
  i.shipped_quantity + case when i.delivered_quantity > 0 and i.shipped_quantity < i.fulfilled_quantity
    then coalesce((
      select floor(
        i.delivered_quantity * sum(part.quantity) filter (where parcel.shipped_at is null) / sum(part.quantity)
      )
      from fulfillment_item part
      join fulfillment parcel on parcel.id = part.fulfillment_id and parcel.deleted_at is null
        and parcel.delivered_at is not null and parcel.canceled_at is null
      join order_fulfillment way on way.fulfillment_id = parcel.id and way.order_id = i.order_id
        and way.deleted_at is null
      where part.line_item_id = i.item_id and part.deleted_at is null
    ), 0)
    else 0 end
)`
