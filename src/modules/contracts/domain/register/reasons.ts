import { no, type Result, yes } from '../../../../kernel/result.ts';

/** Why a contract is changed. The law lets an essential change pass only on some grounds (Aw 2012, 2.163c to 2.163f). */
export const CHANGE_REASONS = [
  'review-clause',
  'additional-services',
  'unforeseen',
  'successor',
  'not-essential',
  'extension',
  'ending',
  'law-change',
  'correction',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

const GROUNDS_FOR_ESSENTIAL: readonly ChangeReason[] = [
  'review-clause',
  'additional-services',
  'unforeseen',
  'successor',
];

/** Another provider without a new procedure: by a clause that said so, or as its successor (Aw 2012, 2.163c and 2.163f). */
const GROUNDS_FOR_OTHER_PROVIDER: readonly ChangeReason[] = ['review-clause', 'successor'];

export type ReasonRefusal =
  | { readonly code: 'contracts.essential-change-needs-ground' }
  | { readonly code: 'contracts.other-provider-needs-ground' };

/** May a change be adopted for this reason? */
export function checkReason(
  reason: ChangeReason,
  change: { readonly essential: boolean; readonly otherProvider: boolean },
): Result<undefined, ReasonRefusal> {
  if (change.otherProvider && !GROUNDS_FOR_OTHER_PROVIDER.includes(reason))
    return no({ code: 'contracts.other-provider-needs-ground' });
  return change.essential && !GROUNDS_FOR_ESSENTIAL.includes(reason)
    ? no({ code: 'contracts.essential-change-needs-ground' })
    : yes(undefined);
}
