/**
 * Runs so many at once; what is more waits for its turn. The store takes two uploads of one person at a time, and ten
 * photos are chosen with one touch.
 */
export const turns = (most: number) => {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) {
      // Whose turn it becomes takes the place of who left.
      await new Promise<void>((go) => waiting.push(go))
    } else {
      running += 1
    }
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) {
        next()
      } else {
        running -= 1
      }
    }
  }
}
