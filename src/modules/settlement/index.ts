/** Server door of settlement: what is due without a declaration. */
export { settlementRoutes } from './http/routes.ts';
export { POST_DUE_JOB, postDueEverywhere, postDueJob } from './use-cases/due-job.ts';
