import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';

export const BODIES = ['court', 'certified-body', 'guardian', 'police', 'school'] as const;
/** Other bodies whose word binds the help: not the payer, not the provider. */
export type Body = (typeof BODIES)[number];

export type NewCondition = {
  readonly body: Body;
  /** The body itself, when it is in the register of actors. */
  readonly organisationId: number | null;
  readonly condition: string;
  /** On what it rests: a ruling, a law, an agreement. */
  readonly basis: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
};

export type ConditionRefusal =
  | { readonly code: 'allocations.end-before-start' }
  | { readonly code: 'allocations.condition-holds-bsn' }
  | { readonly code: 'allocations.body-differs' };

/** The kinds of organisation in the register that can be such a body; courts, guardians and police are not in it. */
const KIND_OF_BODY: Partial<Readonly<Record<Body, string>>> = { 'certified-body': 'certified-body', school: 'school' };

/** May this condition be recorded? `kind` is that of the organisation named, undefined when none is or it is unknown. */
export function decideCondition(wanted: NewCondition, kind: string | undefined): Result<undefined, ConditionRefusal> {
  if (wanted.throughOn !== null && wanted.throughOn < wanted.fromOn)
    return no({ code: 'allocations.end-before-start' });
  if ([wanted.condition, wanted.basis].some(holdsBsn)) {
    return no({ code: 'allocations.condition-holds-bsn' });
  }
  if (wanted.organisationId !== null && (kind === undefined || KIND_OF_BODY[wanted.body] !== kind)) {
    return no({ code: 'allocations.body-differs' });
  }
  return yes(undefined);
}
