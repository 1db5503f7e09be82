import type { Messages, View } from "../react"

/** A case that is shown, as it is numbered. */
export interface ShownCase {
  id: string
  number: string
}

const headingOf = (
  view: View,
  shown: ShownCase | undefined,
  t: Messages
): string => {
  switch (view.name) {
    case "list":
      return t.title
    case "new":
      return t.create
    case "case":
      // Of one that is not read yet, or not there, nobody knows the number.
      return shown?.id === view.id ? shown.number : t.title
    case "withdraw":
      return t.withdrawal.title
  }
}

/**
 * The page's title: where one is, then whose page it is (WCAG 2.4.2).
 * @param view null: the sign-in stands before it
 * @param merchant empty where the page has no name
 */
export const pageTitle = (
  view: View | null,
  shown: ShownCase | undefined,
  merchant: string,
  t: Messages
): string => {
  const heading = view ? headingOf(view, shown, t) : t.portal.signIn
  return [...new Set([heading, merchant || t.title])].join(" · ")
}
