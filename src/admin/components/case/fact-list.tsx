import { Text } from "@medusajs/ui"

/** A name, or null when the value speaks for itself, and a value; without a value it is not shown. */
export type Fact = readonly [name: string | null, value: string | null]

export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="flex flex-col gap-y-1">
    {facts.map(([name, value]) =>
      value ? (
        <div key={`${name}-${value}`} className="flex flex-wrap gap-x-2">
          {name && (
            <Text as="span" size="small" className="text-ui-fg-subtle">
              <dt>{name}:</dt>
            </Text>
          )}
          <Text as="span" size="small" className="whitespace-pre-line">
            <dd>{value}</dd>
          </Text>
        </div>
      ) : null
    )}
  </dl>
)
