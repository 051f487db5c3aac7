/** Door of the AGB register: provider codes by day, from a file. */

export { readAgbFile } from './read-file.ts';
export { type AgbFault, AgbRegister, type AgbRow, type AgbStatus } from './register.ts';
