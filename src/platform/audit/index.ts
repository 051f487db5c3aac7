export type { AccessEntry, AccessOutcome, AccessSubject } from './access-entry.ts';
export { appendAccessLog } from './access-log.ts';
