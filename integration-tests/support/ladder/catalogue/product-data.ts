/** What one product of the catalogue is, without ids. Prices in major units. */
export interface ProductDefinition {
  handle: string
  title: string
  subtitle: string
  description: string
  type: "Apparel" | "Footwear" | "Outdoor gear" | "Home" | "Electronics"
  tags: string[]
  weight: number
  /** Made to order: not kept in stock, so core neither reserves nor restocks it. */
  unmanaged?: boolean
  option: { title: string; values: string[] }
  sku: string
  eur: number
  pln: number
}

export const productDefinitions: ProductDefinition[] = [
  {
    handle: "ridge-shell-jacket",
    title: "Ridge Shell Jacket",
    subtitle: "Three-layer rain shell",
    description:
      "A waterproof, breathable shell for long days on the ridge. Taped seams, helmet-compatible hood, recycled face fabric.",
    type: "Apparel",
    tags: ["new-season"],
    weight: 420,
    option: { title: "Size", values: ["S", "M", "L", "XL"] },
    sku: "JACKET",
    eur: 189,
    pln: 819,
  },
  {
    handle: "merino-tee",
    title: "Merino Tee 150",
    subtitle: "Everyday base layer",
    description:
      "Fine 150 g merino from mulesing-free farms. Warm when it is cold, dry when it is not, and it does not smell on day three.",
    type: "Apparel",
    tags: ["bestseller"],
    weight: 160,
    option: { title: "Size", values: ["S", "M", "L"] },
    sku: "TEE",
    eur: 59,
    pln: 249,
  },
  {
    handle: "down-vest",
    title: "Lark Down Vest",
    subtitle: "700-fill, packs into its pocket",
    description:
      "Light warmth between seasons. Responsible down, 18 stitched chambers, two zipped pockets.",
    type: "Apparel",
    tags: [],
    weight: 260,
    option: { title: "Size", values: ["S", "M", "L"] },
    sku: "VEST",
    eur: 129,
    pln: 549,
  },
  {
    handle: "hiking-socks",
    title: "Hiking Socks",
    subtitle: "Merino blend, cushioned heel",
    description:
      "One pair. Knitted in Biella, with a flat toe seam and a heel that stays where it is.",
    type: "Apparel",
    tags: ["bestseller"],
    weight: 70,
    option: { title: "Size", values: ["36-39", "40-43", "44-47"] },
    sku: "SOCKS",
    eur: 16.9,
    pln: 69.9,
  },
  {
    handle: "trail-runner",
    title: "Fell Trail Runner",
    subtitle: "Grip for wet rock",
    description:
      "A neutral trail shoe with 5 mm lugs and a rock plate. Runs true to size.",
    type: "Footwear",
    tags: ["new-season"],
    weight: 580,
    option: { title: "Size", values: ["41", "42", "43", "44"] },
    sku: "TRAIL",
    eur: 139,
    pln: 599,
  },
  {
    handle: "two-person-tent",
    title: "Alcor Tent 2P",
    subtitle: "1.6 kg, three seasons",
    description:
      "A free-standing tent for two with two doors and two porches. Footprint included.",
    type: "Outdoor gear",
    tags: ["bulky"],
    weight: 1620,
    option: { title: "Colour", values: ["Moss", "Sand"] },
    sku: "TENT",
    eur: 329,
    pln: 1419,
  },
  {
    handle: "head-torch",
    title: "Head Torch 400",
    subtitle: "400 lumen, USB-C",
    description:
      "Rechargeable head torch with a red light and a lock against switching on in the bag.",
    type: "Outdoor gear",
    tags: [],
    weight: 88,
    option: { title: "Colour", values: ["Graphite"] },
    sku: "TORCH",
    eur: 39.9,
    pln: 169.9,
  },
  {
    handle: "outlet-daypack",
    title: "Daypack 22 (outlet)",
    subtitle: "Last season's colour, final sale",
    description:
      "The daypack we made too many of in ochre. Reduced, and sold as it is: no returns for a change of mind.",
    type: "Outdoor gear",
    tags: ["final-sale", "outlet"],
    weight: 640,
    option: { title: "Colour", values: ["Ochre"] },
    sku: "DAYPACK",
    eur: 49,
    pln: 209,
  },
  {
    handle: "oak-bench",
    title: "Oak Hallway Bench",
    subtitle: "Built to your measure",
    description:
      "Solid European oak, oiled, made to the length you give us in our workshop in Brianza. Four weeks.",
    type: "Home",
    tags: ["made-to-order", "bulky"],
    weight: 24000,
    unmanaged: true,
    option: { title: "Length", values: ["120 cm", "160 cm", "To measure"] },
    sku: "BENCH",
    eur: 690,
    pln: 2990,
  },
  {
    handle: "enamel-mug",
    title: "Enamel Mug",
    subtitle: "0.35 l, chip-resistant",
    description:
      "Steel under two coats of enamel. For the fire, the stove and the desk.",
    type: "Home",
    tags: ["bestseller", "fragile"],
    weight: 130,
    option: { title: "Colour", values: ["White", "Forest"] },
    sku: "MUG",
    eur: 14.5,
    pln: 59.9,
  },
  {
    handle: "wool-blanket",
    title: "Lambswool Blanket",
    subtitle: "130 × 180 cm",
    description:
      "Woven in a family mill from lambswool offcuts, fringed by hand.",
    type: "Home",
    tags: [],
    weight: 950,
    option: { title: "Colour", values: ["Oat", "Slate"] },
    sku: "BLANKET",
    eur: 99.99,
    pln: 429.99,
  },
  {
    handle: "gps-watch",
    title: "Meridian GPS Watch",
    subtitle: "Multi-band, 14 days of battery",
    description:
      "Maps, altimeter and breadcrumb trail. Every watch has a serial number on its back and a two-year guarantee.",
    type: "Electronics",
    tags: ["serial"],
    weight: 62,
    option: { title: "Colour", values: ["Black", "Steel"] },
    sku: "WATCH",
    eur: 449,
    pln: 1949,
  },
]

/** `JACKET` + `M` → `JACKET-M`; `BENCH` + `To measure` → `BENCH-TO-MEASURE`. */
export function variantSku(
  definition: ProductDefinition,
  value: string
): string {
  return `${definition.sku}-${value.toUpperCase().replace(/\s+/g, "-")}`
}
