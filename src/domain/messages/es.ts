import type { Language } from "./types"

export const es: Language = {
  condition: "Según {on}: {sentence}",
  redirected: "Dirígete al vendedor, que se ocupará de tu caso:",
  declared: {
    reason: "el motivo",
    resolution: "la solución elegida",
    quantity: "la cantidad",
    serial: "el número de serie",
    serial_state: "el estado del número de serie",
    fields: "tus respuestas",
    evidence: "tus imágenes",
  },
  messages: {
    fact_missing:
      "Nos faltan datos para decidir al momento, así que lo revisará una persona.",
    window_closed:
      "El plazo para esta solicitud ha terminado[: acabó el {observed.until}].",
    window_not_open: "Esta solicitud no está disponible para este producto.",
    window_anchor_unknown:
      "No sabemos cuándo se entregó este producto, así que lo revisará una persona.",
    nothing_returnable:
      "No queda ninguna unidad de este producto por devolver.",
    quantity_required: "Indica cuántas unidades.",
    quantity_invalid: "La cantidad debe ser un número entero, como mínimo 1.",
    quantity_exceeds_returnable:
      "Son más unidades de las que se pueden devolver[; disponibles: {expected.quantity}].",
    order_canceled: "Este pedido se canceló.",
    not_shipped: "Este producto todavía no se ha enviado.",
    reason_required: "Indica un motivo.",
    reason_not_allowed: "Este motivo no corresponde a este tipo de solicitud.",
    resolution_required: "Elige qué te gustaría recibir.",
    resolution_not_allowed:
      "Esta solución no corresponde a este tipo de solicitud.",
    resolution_not_available:
      "Esta solución no está disponible ahora para este producto.",
    store_credit_needs_account:
      "El saldo de la tienda se guarda en una cuenta de cliente: inicia sesión o regístrate para elegirlo.",
    out_of_stock: "Este producto está agotado en este momento.",
    exchange_variant_required: "Elige qué te gustaría recibir a cambio.",
    exchange_variant_not_available:
      "Lo que has elegido no se vende ahora en esta tienda.",
    exchange_price_missing:
      "Lo que has elegido no tiene precio en la moneda de tu pedido.",
    exchange_price_differs:
      "Lo que has elegido no tiene el mismo precio que lo que devuelves, o es otro producto.",
    field_required:
      "Responde a todas las preguntas obligatorias[: {expected.field}].",
    field_not_allowed:
      "Esta respuesta no está entre las que se pueden elegir[: {observed.field}].",
    evidence_required:
      "Añade las imágenes o los documentos solicitados[: {expected.slot}, como mínimo {expected.min}].",
    evidence_not_allowed:
      "No se pedían estos archivos, o son demasiados[: {observed.slot}].",
    serial_required: "Indica el número de serie del producto.",
    serial_format:
      "Este número de serie no tiene el formato de los de este producto[: {observed.serial}].",
    serial_seen_before: "Ya hubo una solicitud para este número de serie.",
    warranty_void: "La garantía no cubre este caso[: {observed.cause}].",
    serial_damaged:
      "El número de serie está dañado o falta, así que lo revisará una persona.",
    rule_matched:
      "Se aplican las condiciones de la tienda a esta solicitud[: {code}].",
    refused_before:
      "Esta unidad ya se rechazó antes, así que la revisará una persona.",
    gift_kept:
      "Con este producto vino un regalo que no se devuelve, así que la solicitud la revisará una persona.",
    allowance_none:
      "Esta solicitud no forma parte de tus ventajas de fidelidad.",
    allowance_used_up:
      "Ya has usado todas las solicitudes de este tipo que incluye tu nivel de fidelidad[; la próxima, a partir del {observed.renews_at}].",
    units_taken: "Entretanto, estas unidades se han devuelto por otra vía.",
    request_type_unknown: "La tienda no ofrece este tipo de solicitud.",
    goods_kept: "Te quedas con el producto: no tienes que enviar nada.",
    withdrawal_available:
      "También puedes desistir del contrato sin indicar el motivo[, hasta el {observed.until}].",
    withdrawal_not_applicable:
      "El derecho de desistimiento de los consumidores no se aplica a este pedido.",
    consumer_unclear:
      "No sabemos si compraste como consumidor o para una empresa, así que lo revisará una persona.",
    invalid_data: "Hay algo incorrecto en la solicitud.",
    invalid_json: "La solicitud no es JSON válido.",
    code_invalid:
      "El código es incorrecto o ya no es válido. Puedes pedir uno nuevo.",
    too_many_tries: "Demasiados intentos. Espera un poco.",
    policy_denied: "Las condiciones de la tienda no permiten esta solicitud.",
    policy_invalid: "Las condiciones contienen errores.",
    unknown_item: "Este producto no forma parte del pedido.",
    unknown_reason: "Ese motivo no existe.",
    unknown_request_type: "Ese tipo de solicitud no existe.",
    unknown_tier: "Ese nivel de fidelidad no existe.",
    unknown_variant: "No existe esa variante.",
    order_required: "Para este tipo de solicitud hace falta un pedido.",
    no_policy: "La tienda no tiene condiciones para este pedido.",
    ground_required:
      "Un desistimiento solo se rechaza por una causa prevista en la ley: indícala.",
    unknown_ground:
      "La ley no prevé esa causa para rechazar este desistimiento.",
    parcel_packed:
      "Algunas de estas unidades ya están embaladas, o solo se ha enviado una parte. Primero envía el paquete o cancélalo.",
    consent_required:
      "Los productos que son del cliente solo se desechan si el cliente ha dado su consentimiento.",
    another_person_decides:
      "Quien rechazó la solicitud no decide sobre la segunda revisión: la resuelve otra persona del equipo.",
    too_early:
      "Todavía es pronto: el cliente aún tiene tiempo para recuperar los productos.",
    unauthorized: "Inicia sesión.",
    signature_invalid: "La firma de este mensaje falta o no es correcta.",
    signature_stale:
      "Este mensaje se firmó hace demasiado tiempo, o con un reloj mal ajustado.",
    not_found: "Aquí no hay nada.",
    closed: "Esta vía está cerrada.",
    illegal_transition: "No es posible en el estado actual del caso.",
    offer_expired: "Esta oferta ya no está disponible.",
    offer_required:
      "Se ha pedido una oferta: haz una, en lugar de aprobar la solicitud.",
    quote_changed:
      "Los importes han cambiado desde que los viste. Vuelve a mirarlos, por favor.",
    payment_incomplete: "El pago todavía no se ha completado.",
    lost_race:
      "Alguien ha modificado el caso al mismo tiempo. Vuelve a comprobarlo.",
    case_open: "Ya hay un caso abierto para este pedido.",
    order_busy:
      "El pedido se está modificando ahora mismo. Inténtalo de nuevo en un momento.",
    still_running:
      "Puede que el proveedor de pagos aún lo lleve a cabo. Vuelve a mirarlo dentro de unos minutos.",
    idempotency_mismatch: "Esta clave ya se usó con otra solicitud.",
    policy_in_use: "Estas condiciones están en uso y no se pueden eliminar.",
    tier_exists:
      "Ya existe un nivel de fidelidad con este código o este rango.",
    tier_in_use: "El nivel de fidelidad está en uso y no se puede eliminar.",
    already_published: "Esta versión ya está publicada.",
    refund_exceeds_captured: "El reembolso supera lo que se pagó.",
    core_failed:
      "La tienda no ha podido realizar la operación. No se ha cambiado nada.",
    unsupported_file:
      "No se admite este tipo de archivo. Envía una imagen (JPEG, PNG o WebP) o un PDF.",
    unsupported_photo:
      "Esta foto está en el formato HEIC de Apple, que aquí no se puede abrir. En el iPhone elige Ajustes › Cámara › Formatos › El más compatible, o envía la foto como JPEG.",
    picture_too_large:
      "La imagen tiene demasiados píxeles. Envía una más pequeña.",
    unknown_file:
      "Uno de los archivos ya no está o pertenece a otra solicitud. Vuelve a subirlo.",
    too_many_files: "Son demasiados archivos.",
    too_many_streams:
      "Este caso está abierto en demasiadas ventanas. Cierra una de ellas.",
    too_many_uploads:
      "Todavía se están enviando otros archivos. Espera a que llegue uno.",
    payload_too_large:
      "Es demasiado grande. Envía un archivo más pequeño o menos texto.",
    internal: "Se ha producido un error por nuestra parte.",
    guard_nothing_settled: "Ya ha salido dinero o algún producto.",
    guard_settlements_planned:
      "El dinero ya se ha movido: la inspección ya no se puede anular.",
    guard_settlements_final:
      "Todavía queda algo por liquidar o por devolver al cliente.",
    guard_has_refused_units: "No se ha rechazado ninguna unidad.",
    guard_appeal_open:
      "El plazo para reclamar ha terminado, o ya se reclamó antes.",
    guard_not_shipped: "Ya nos han llegado productos de este caso.",
    guard_units_left: "No hay ninguna inspección que anular.",
    guard_units_asked:
      "No se ha pedido ninguna devolución: responde o rechaza la solicitud.",
    guard_settlements_there:
      "No hay nada que liquidar antes de que lleguen los productos.",
    guard_settlements_open: "En este caso no queda nada por entregar.",
    guard_recovery_open: "En este caso no hay dinero que recuperar.",
    guard_manual_open: "En este caso no hay nada que pagar a mano.",
    guard_payment_open: "En este caso no hay nada que pagar.",
    guard_goods_unsent: "En este caso no hay productos que enviar.",
    guard_doubt_open: "Ya se sabe cómo terminó todo en este caso.",
    guard_work_open: "Nada de este caso está en el taller.",
  },
}
