export type { AccessEntry, AccessOutcome, AccessSubject } from './access-entry.ts';
export { appendAccessLog } from './access-log.ts';
export { type ChainReport, verifyAccessLog } from './verify-access-log.ts';
