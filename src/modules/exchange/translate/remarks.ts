import {
  type ChainFinding,
  type ChainSignal,
  type Level2Finding,
  type MessageRefusal,
  refusalSentence,
  ruleText,
  signalSentence,
} from '../../../standards/ijw/index.ts';
import type { MessageRemark, MessageSignal } from '../domain/message-status.ts';

/** A refusal of the file itself (level 1) as people read it. */
export const remarkOfRefusal = (refusal: MessageRefusal): MessageRemark => ({
  code: refusal.code,
  text: refusalSentence(refusal),
  line: refusal.line,
  column: refusal.column,
});

/** A rule of the standard that the message breaks by itself (level 2). */
export const remarkOfFinding = (finding: Level2Finding): MessageRemark => ({
  code: finding.id,
  text: finding.sentence,
  line: finding.line ?? null,
  column: null,
});

/** The message is dated after today (TR135). */
export const remarkOfFutureDate = (datedOn: string): MessageRemark => ({
  code: 'TR135',
  text: `Het bericht is gedagtekend op ${datedOn}, in de toekomst. Stuur het op of na die dag, of geef het de dag van vandaag.`,
  line: null,
  column: null,
});

/** A rule about earlier messages or outside sources that the message breaks (levels 3 and 4). */
export const remarkOfChainFinding = ({ rule }: ChainFinding): MessageRemark => remarkOfRule(rule);

/** A signal as people read it. */
export const signalOf = ({ rule, at }: ChainSignal): MessageSignal => ({ code: rule, text: signalSentence(rule), at });

/** A rule by its official text. */
export const remarkOfRule = (rule: string): MessageRemark => ({
  code: rule,
  text: ruleText(rule)?.text ?? rule,
  line: null,
  column: null,
});
