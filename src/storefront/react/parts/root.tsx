import { createContext, useContext, type ReactNode } from "react"

const Within = createContext(false)

/** Where the styles begin: around a component that a shop puts up by itself; inside another there is one already. */
export const Root = ({ children }: { children: ReactNode }) =>
  useContext(Within) ? (
    children
  ) : (
    <Within.Provider value={true}>
      <div className="rma">{children}</div>
    </Within.Provider>
  )
