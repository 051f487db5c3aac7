export { createLog, type Log, silentLog } from './log.ts';
export { maskCitizenNumbers } from './redaction.ts';
