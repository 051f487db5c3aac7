/**
 * Second door of the iJw standard, for a process that only checks files: what `../index.ts` offers for it, with half as much
 * to load. A command starts noticeably sooner by it; whoever already has the other door needs this one not.
 */

export { readMessage } from '../reading/read-message.ts';
export { ijw32 } from '../release-3-2/release.ts';
export { ruleText } from '../release-3-2/rule-texts.ts';
export { Level2Check } from '../rules/level2.ts';
export { type CheckReport, checkFile } from './check-file.ts';
export { fileBlocks } from './file-blocks.ts';
