export { enqueue } from './enqueue.ts';
export { isWorkerAlive } from './life-sign.ts';
export { askDaily, HOUSE_SCOPE, keepSchedule, type ScheduleOptions } from './schedule.ts';
export {
  type EnqueuedJob,
  type JobContext,
  type JobHandler,
  type JobHandlers,
  JobLostError,
  type JobProgress,
  type NewJob,
  PermanentJobError,
} from './types.ts';
export { runWorker, type WorkerOptions } from './worker.ts';
