import { useCallback, useEffect, useState } from "react"
import type { Go, View } from "../react"

const ACCESS = /^#rma-access=([\w-]{43})$/

/** Null: what stands there was never written by a page of ours. */
const decoded = (part: string): string | null => {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** What the part of the address after `#` means; it is never sent to a server. Whatever else stands there is the list. */
export const viewOf = (hash: string): View => {
  const [name, part = ""] = hash.replace(/^#\/?/, "").split("/")
  const id = decoded(part)
  if (id === null) {
    return { name: "list" }
  }
  switch (name) {
    case "cases":
      return id ? { name: "case", id } : { name: "list" }
    case "new":
      return { name: "new", ...(id ? { draft: id } : {}) }
    case "withdraw":
      return { name: "withdraw" }
    default:
      return { name: "list" }
  }
}

export const hashOf = (view: View): string => {
  switch (view.name) {
    case "case":
      return `#/cases/${encodeURIComponent(view.id)}`
    case "new":
      return view.draft ? `#/new/${encodeURIComponent(view.draft)}` : "#/new"
    case "withdraw":
      return "#/withdraw"
    case "list":
      return "#/"
  }
}

/** The secret of a link in a mail, taken out of the address: it is used once, and stays in no history. */
export const takeSecret = (): string | null => {
  const secret = ACCESS.exec(location.hash)?.[1] ?? null
  if (secret) {
    history.replaceState(null, "", location.pathname + location.search)
  }
  return secret
}

/**
 * Where the shopper is, kept in the address, so that back, forward and reload do what they should.
 * @returns the view, what leads to another, and how often one was led to where one was: there it begins anew
 */
export const useAddress = (): [View, Go, number] => {
  const [view, setView] = useState(() => viewOf(location.hash))
  const [again, setAgain] = useState(0)
  useEffect(() => {
    const follow = () => setView(viewOf(location.hash))
    addEventListener("hashchange", follow)
    return () => removeEventListener("hashchange", follow)
  }, [])
  const go = useCallback<Go>((next) => {
    const hash = hashOf(next)
    if (hash === location.hash) {
      // The browser tells nobody.
      setAgain((now) => now + 1)
    } else {
      location.hash = hash
    }
  }, [])
  return [view, go, again]
}
