import { WorkflowScheduler } from "@medusajs/framework/orchestration"

/** What the booted store gave to its scheduler, by the workflow's id. */
export const scheduled = new Map<string, unknown>()

/**
 * No job starts by itself: one that comes at a full minute changes rows under a test that looks at them.
 * Tests call the jobs.
 */
WorkflowScheduler.prototype.scheduleWorkflow = ({ id, options }) => {
  scheduled.set(id, options.schedule)
  return Promise.resolve()
}
