/** Door of StUF-GGk 2.1: the envelope in which municipalities exchange iJw messages with the national hub. Pure. */
export { buildGgkEnvelope, buildGgkPost, type GgkPost } from './build.ts';
export { isReferentienummer } from './facets.ts';
export { type FaultFacts, FO01_CODES, faultFor, fo01CodeFor, fo01Text } from './fo01.ts';
export { gatherPost } from './gather.ts';
export {
  type Di01,
  type Du01,
  type Fo01,
  type GgkMessage,
  type Inhoud,
  MAX_POST_BYTES,
  SOAP_ACTIONS,
  type Systeem,
  type Versies,
} from './message.ts';
export { tijdstip } from './moment.ts';
export { type ReadPostOptions, readGgkEnvelope, readGgkPost } from './read.ts';
export { ggkRefusalSentence } from './refusal.nl.ts';
export type { GgkRefusal, GgkRefusalCode, XmlReason } from './refusal.ts';
export { soapFault } from './soap-fault.ts';
