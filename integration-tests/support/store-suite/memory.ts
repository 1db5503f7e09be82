import { AsyncLocalStorage } from "node:async_hooks"
import { quiet } from "../jest/quiet"
import type { Remember } from "../ladder/remember"
import type { Shelf } from "./shelf"

/** A state of the database, how it was reached from the one before, and where tests went on to from there. */
export interface State {
  name: string
  /** What is kept of it: the tables that changed on the way. */
  relations: string[]
  /** What the work came to, as JSON. */
  result: string | undefined
  next: Map<string, State>
}

/** A state that all begins with. */
export const beginning = (name: string): State => ({
  name,
  relations: [],
  result: undefined,
  next: new Map(),
})

/**
 * What many tests begin with (an order is placed and delivered) is done once. When the same is asked again from the very
 * same state of the database, the state after it is brought back instead, ids and all. A test that has written anything
 * of its own is on its own.
 */
export class Memory {
  private here: State | undefined
  private underWay = 0
  private states = 0
  /** What is asked within what is kept as a whole is part of it. */
  private readonly within = new AsyncLocalStorage<true>()

  constructor(private readonly shelf: Shelf) {}

  /** The database is in this state now. */
  startAt(state: State): void {
    this.here = state
  }

  readonly remember: Remember = async <T>(
    what: unknown[],
    work: () => Promise<T>
  ): Promise<T> => {
    if (this.within.getStore()) {
      return await work()
    }
    const from = this.here
    this.underWay++
    try {
      const alone = this.underWay === 1
      if (!from || !alone || !(await this.isStill())) {
        this.here = undefined
        return await work()
      }
      const key = JSON.stringify(what)
      const known = from.next.get(key)
      if (known) {
        await this.shelf.goOn(known.name, known.relations)
        this.here = known
        return parse<T>(known.result)
      }
      const result = await this.within.run(true, work)
      if (this.here === from) {
        this.here = await this.keep(from, key, result)
      }
      return result
    } catch (error) {
      this.here = undefined
      throw error
    } finally {
      this.underWay--
    }
  }

  private async keep(
    from: State,
    key: string,
    result: unknown
  ): Promise<State> {
    await quiet()
    const name = `${from.name} ${++this.states}`
    const state: State = {
      ...beginning(name),
      relations: await this.shelf.keepChanges(name),
      result: JSON.stringify(result),
    }
    from.next.set(key, state)
    return state
  }

  private async isStill(): Promise<boolean> {
    await quiet()
    return this.shelf.isStill()
  }
}

const parse = <T>(text: string | undefined): T =>
  (text === undefined ? undefined : JSON.parse(text)) as T
