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

/** May a change be adopted for this reason? */
export const checkReason = (
  reason: ChangeReason,
  essential: boolean,
): Result<undefined, { readonly code: 'contracts.essential-change-needs-ground' }> =>
  essential && !GROUNDS_FOR_ESSENTIAL.includes(reason)
    ? no({ code: 'contracts.essential-change-needs-ground' })
    : yes(undefined);
