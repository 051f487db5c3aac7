/** Door of the iJw standard. Knows nothing of our modules; everything here could be a package of its own. */

export { type BirthDateKnown, birthDate } from './building/birth-date.ts';
export { buildMessage, type CommonHeader, DEFAULT_XSD_VERSION, makeHeader } from './building/build-message.ts';
export { buildJw323, buildJw325 } from './building/build-stream.ts';
export { messageFileName } from './building/file-name.ts';
export { NotBuildable } from './building/write-element.ts';
export * from './chain/index.ts';
export { type CheckFinding, type CheckOptions, type CheckReport, checkFile, checkFileOf } from './check/check-file.ts';
export { validateWithXsd, type XsdVerdict } from './check/validate-with-xsd.ts';
export * from './form/index.ts';
export type * from './reading/events.ts';
export {
  eventsOfAny,
  type OpenedMessage,
  type OpenOptions,
  openMessage,
  readAnyHeader,
} from './reading/open-message.ts';
export { HEADER_BYTES, type HeaderRefusal, type MessageHeader, readHeader } from './reading/read-header.ts';
export { type ReadOptions, readMessage } from './reading/read-message.ts';
export { LEVEL2_CHECK_VERSION } from './release-3-2/check-version.ts';
export * from './release-3-2/code-lists.ts';
export { type FacetUse, facetsOf, fixedBy } from './release-3-2/facets.ts';
export { ijw32 } from './release-3-2/release.ts';
export { RULES_WITH_SENTENCE, ruleSentence } from './release-3-2/rule-sentences.nl.ts';
export { ALL_RULES, type RuleKind, type RuleText, ruleText } from './release-3-2/rule-texts.ts';
export type * from './release-3-2/types/basis.ts';
export type {
  JW301,
  JW302,
  JW305,
  JW306,
  JW307,
  JW308,
  JW315,
  JW316,
  JW317,
  JW318,
  JW319,
  JW320,
  JW323,
  JW325,
  MessageId,
  Messages,
} from './release-3-2/types/messages.ts';
export { asKnown, type KnownRelease, RELEASES } from './releases.ts';
export { FINDINGS_PER_RULE, Level2Check, type Level2Finding, type Level2Verdict } from './rules/level2.ts';
export { type RegisteredRule, registryOf } from './rules/registry.ts';
export type { PublishedRule, Release, SchemaFiles } from './rules/release.ts';
export { type ReleaseRefusal, recogniseRelease, releaseFor, releaseOn } from './rules/release-for.ts';
export type { LineWatcher, Place, Rule, RuleOn, StreamRule, WholeRule } from './rules/rule.ts';
export * from './terms/index.ts';
export { MAX_FILE_BYTES } from './xml/limits.ts';
export { refusalSentence } from './xml/refusal.nl.ts';
export type { MessageRefusal, RefusalCode, RefusalFacts, Station } from './xml/refusal.ts';
