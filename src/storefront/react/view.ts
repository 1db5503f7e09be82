/** Where the shopper is inside My Returns; a shop that has a router maps it to addresses. */
export type View =
  | { name: "list" }
  | { name: "new"; draft?: string; order?: string }
  | { name: "case"; id: string }
  | { name: "withdraw" }

export type Go = (view: View) => void
