import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Result } from '../../../../kernel/result.ts';
import { makeHeader } from '../../building/build-message.ts';
import type { ReleaseDescription } from '../../description/description.ts';
import type { CDT_XsdVersie } from '../../release-3-2/types/basis.ts';
import type { Messages } from '../../release-3-2/types/messages.ts';
import type { ChainMessageId } from '../chain-message.ts';
import type { FlowRefusal } from './refusals.ts';

/** A message ready to be sent: everything but the header, which gets its naming when it goes out. */
export type Planned<Id extends ChainMessageId> = {
  readonly message: Id;
  readonly body: Omit<Messages[Id], 'Header'>;
};

/** A message to send, or why it would be wrong to send it. */
export type Plan<Id extends ChainMessageId> = Result<Planned<Id>, FlowRefusal>;

export type MessageNaming = {
  readonly Afzender: string;
  readonly Ontvanger: string;
  /** At most 12 positions, unique per sender and kind of message (TR056). */
  readonly Identificatie: string;
  readonly Dagtekening: PlainDate;
  readonly XsdVersie?: CDT_XsdVersie;
};

/** The planned message with its header, in a release (3.2 when none is named). */
export const named = <Id extends ChainMessageId>(
  planned: Planned<Id>,
  naming: MessageNaming,
  release?: ReleaseDescription,
): Messages[Id] =>
  ({ Header: makeHeader(planned.message, naming, release), ...planned.body }) as unknown as Messages[Id];

/** The field, when there is a value for it. */
export const given = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [N in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: Value });
