type Json = unknown

const LONG = "x".repeat(6000)
const FLOOD = "🧦".repeat(10_000)

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What is wrong in the place of a value, by what it is and by its key. */
const wrongFor = (key: string, value: Json): Json[] => {
  if (Array.isArray(value)) {
    return [{}, "x", 5, null, Array.from({ length: 201 }, () => value[0])]
  }
  if (isObject(value)) {
    return ["x", 5, [], null]
  }
  switch (typeof value) {
    case "number":
      return key === "amount"
        ? [-1, "x", "-1", {}, null, 1e13, true]
        : [
            -1,
            1.5,
            1e9,
            "1",
            {},
            null,
            true,
            ...(key === "quantity" ? [0] : []),
          ]
    case "boolean":
      return ["yes", 1, null, {}]
    default:
      return [
        5,
        {},
        [],
        true,
        LONG,
        "a\u0000b",
        "\ud800",
        ...(key === "assignee_id" ? [] : [null]),
        ...(CHOICES.has(key) ? ["nonsense"] : [FLOOD]),
      ]
  }
}

/** Keys whose value must be one of those there are. */
const CHOICES = new Set([
  "id",
  "item_id",
  "order_id",
  "request_type",
  "resolution",
  "kind",
  "status",
  "over",
  "preset",
  "period",
  "serial_state",
  "closing",
  "ends_at",
  "clock",
  "until",
  "shipped_at",
  "expires_at",
])

export interface Mutation {
  what: string
  body: Json
}

/** The body with one thing wrong, at every place and depth. */
export const mutations = (body: Json, path = "body"): Mutation[] => {
  if (Array.isArray(body)) {
    return body.flatMap((one, index) =>
      mutations(one, `${path}.${index}`).map(({ what, body: changed }) => ({
        what,
        body: body.map((old, at) => (at === index ? changed : (old as Json))),
      }))
    )
  }
  if (!isObject(body)) {
    return []
  }
  const strange: Mutation[] = [
    { what: `${path} with an unknown key`, body: { ...body, surprise: 1 } },
    {
      what: `${path} with __proto__`,
      body: { ...body, ["__proto__"]: { a: 1 } },
    },
  ]
  const inside = Object.entries(body).flatMap(([key, value]) => [
    ...wrongFor(key, value).map((wrong) => ({
      what: `${path}.${key} = ${JSON.stringify(wrong).slice(0, 40)}`,
      body: { ...body, [key]: wrong },
    })),
    ...mutations(value, `${path}.${key}`).map(({ what, body: changed }) => ({
      what,
      body: { ...body, [key]: changed },
    })),
  ])
  return [...strange, ...inside]
}
