import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Messages } from '../../release-3-2/types/messages.ts';
import type { ChainMessageId } from '../chain-message.ts';
import type { ChainContext } from '../context.ts';
import type { ChainPlace, ChainRule } from '../rule.ts';

const HEADER: ChainPlace = { at: 'Header' };

/** The identification was not used before by this sender for this kind of message. */
export const TR056: ChainRule<ChainMessageId> = {
  id: 'TR056',
  level: 3,
  broken: (_, { identificationUsed }) => (identificationUsed ? [HEADER] : []),
};

/** The message is not dated in the future of the receiver's own day. */
export const TR135: ChainRule<ChainMessageId> = {
  id: 'TR135',
  level: 4,
  broken: ({ Header }, { today }) => (Header.BerichtIdentificatie.Dagtekening > today ? [HEADER] : []),
};

/**
 * The municipality existed, in the list of CBS, on the first day of each allocation the message is about.
 * `days` gives these days; a message that tells none is not judged.
 */
export const municipalityExisted = <Id extends ChainMessageId>(
  municipalityOf: (bericht: Messages[Id]) => string,
  days: (bericht: Messages[Id], context: ChainContext) => Iterable<PlainDate>,
): ChainRule<Id> => ({
  id: 'TR378',
  level: 4,
  broken: (bericht, context) => {
    const code = municipalityOf(bericht);
    return [...days(bericht, context)].some((day) => !context.sources.municipalityExisted(code, day)) ? [HEADER] : [];
  },
});
