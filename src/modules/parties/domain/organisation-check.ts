import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { OrganisationKind } from './visible-organisations.ts';

export const CHECK_NAMES = ['care-register', 'trade-register', 'quality-mark', 'norm-framework'] as const;
export type CheckName = (typeof CHECK_NAMES)[number];
export type CheckOutcome = 'in-order' | 'not-in-order' | 'not-applicable';

export type CheckEntry = {
  readonly check: CheckName;
  readonly outcome: CheckOutcome;
  readonly reason: string | null;
  readonly checkedOn: PlainDate;
};

export type CheckRefusal =
  | { readonly code: 'parties.check-not-for-kind' }
  | { readonly code: 'parties.check-in-future' }
  | { readonly code: 'parties.check-without-reason' };

/**
 * For whom a check was made. A certified body works under its own strict norm framework with little room, so the checks
 * of ordinary providers do not apply to it, and its framework not to them. Everybody is in the trade register.
 */
const MEANT_FOR: Readonly<Record<CheckName, readonly OrganisationKind[]>> = {
  'care-register': ['provider'],
  'trade-register': ['provider', 'certified-body'],
  'quality-mark': ['provider'],
  'norm-framework': ['certified-body'],
};

export const isChecked = (kind: OrganisationKind): boolean => kind === 'provider' || kind === 'certified-body';

/** Does this check belong to this kind of organisation by itself? */
export const isMeantFor = (check: CheckName, kind: OrganisationKind): boolean => MEANT_FOR[check].includes(kind);

/** May this outcome be recorded? One that is not in order, or of a check meant for another kind, needs a reason. */
export function decideCheck(
  kind: OrganisationKind,
  entry: CheckEntry,
  today: PlainDate,
): Result<undefined, CheckRefusal> {
  if (!isChecked(kind)) return no({ code: 'parties.check-not-for-kind' });
  if (entry.checkedOn > today) return no({ code: 'parties.check-in-future' });
  const plain = entry.outcome === 'in-order' && isMeantFor(entry.check, kind);
  return plain || entry.reason !== null ? yes(undefined) : no({ code: 'parties.check-without-reason' });
}
