import type { EventCursor } from "../../modules/rma/queries/events-after"
import type { RmaEventRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"

/** How long after it was written a line is told, at most. */
const POLL_MS = 1000

/** Somebody who follows a case. */
export interface Follower {
  rma_id: string
  /** `sequence` of the last line they know. */
  after: number
  /** Told in order; what comes while it works waits for the next time. */
  tell: (events: RmaEventRecord[]) => Promise<void>
  /** The process goes down: nothing more is told. */
  end: () => void
}

/**
 * Tells followers what happens to their cases, by one question a second to the database for all of this process,
 * whichever process wrote it: processes that serve get no events of the bus (DESIGN § 7, Streams).
 */
export class CaseFeed {
  private readonly followers = new Set<Follower>()
  private timer: NodeJS.Timeout | null = null
  private readonly onSignal = () => this.endAll()

  constructor(
    private readonly rma: Pick<RmaModuleService, "readEventsAfter">,
    private readonly onError: (error: unknown) => void
  ) {}

  /** @returns what ends it */
  follow(follower: Follower): () => void {
    if (!this.followers.size) {
      process.on("SIGTERM", this.onSignal)
    }
    this.followers.add(follower)
    this.poll()
    return () => this.leave(follower)
  }

  endAll(): void {
    for (const follower of [...this.followers]) {
      this.leave(follower)
      follower.end()
    }
  }

  private leave(follower: Follower): void {
    this.followers.delete(follower)
    if (!this.followers.size) {
      process.off("SIGTERM", this.onSignal)
      clearTimeout(this.timer ?? undefined)
      this.timer = null
    }
  }

  private poll(): void {
    if (this.timer) {
      return
    }
    const timer = setTimeout(() => {
      void this.tellAll().finally(() => {
        // Everybody left while it asked, and whoever came since has a loop of their own.
        if (this.timer === timer) {
          this.timer = null
          if (this.followers.size) {
            this.poll()
          }
        }
      })
    }, POLL_MS).unref()
    this.timer = timer
  }

  private async tellAll(): Promise<void> {
    try {
      const events = await this.rma.readEventsAfter(this.cursors())
      for (const follower of [...this.followers]) {
        await this.tell(follower, events)
      }
    } catch (error) {
      this.onError(error)
    }
  }

  private async tell(
    follower: Follower,
    events: RmaEventRecord[]
  ): Promise<void> {
    const fresh = events.filter(
      ({ rma_id, sequence }) =>
        rma_id === follower.rma_id && sequence > follower.after
    )
    const last = fresh.at(-1)
    if (last) {
      follower.after = last.sequence
      await follower.tell(fresh)
    }
  }

  /** Each case once, from where the one furthest behind has left it. */
  private cursors(): EventCursor[] {
    const behind = new Map<string, number>()
    for (const { rma_id, after } of this.followers) {
      behind.set(rma_id, Math.min(after, behind.get(rma_id) ?? after))
    }
    return [...behind].map(([rma_id, after]) => ({ rma_id, after }))
  }
}
