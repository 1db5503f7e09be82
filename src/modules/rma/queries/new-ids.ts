import { generateEntityId } from "@medusajs/framework/utils"

/**
 * So many new ids, ascending: ids of one millisecond are random among themselves, and what is written
 * together is read back by id.
 */
export const newIds = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, () =>
    generateEntityId(undefined, prefix)
  ).sort()
