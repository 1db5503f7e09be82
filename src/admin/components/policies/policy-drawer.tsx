import { RouteDrawer } from "@medusajs/dashboard/components"
import type { ReactNode } from "react"

interface PolicyDrawerProps {
  prev: string
  title: string
  hint: string
  children: ReactNode
}

/** A drawer over a page of policies. */
export const PolicyDrawer = ({
  prev,
  title,
  hint,
  children,
}: PolicyDrawerProps) => (
  <RouteDrawer prev={prev}>
    <RouteDrawer.Header>
      <RouteDrawer.Title>{title}</RouteDrawer.Title>
      <RouteDrawer.Description className="txt-small text-ui-fg-subtle">
        {hint}
      </RouteDrawer.Description>
    </RouteDrawer.Header>
    {children}
  </RouteDrawer>
)
