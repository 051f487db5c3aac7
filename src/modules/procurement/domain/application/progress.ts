import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ApplicationContent } from './content.ts';

/** What an application is asked: the requirement as it was last made public. */
export type Asked = {
  readonly id: number;
  readonly version: number;
  readonly kind: 'exclusion' | 'suitability' | 'selection' | 'service' | 'condition';
  readonly evidenceKind: string | null;
};

export type Demands = {
  readonly requirements: readonly Asked[];
  /** Products that may be chosen; none: there is nothing to choose. */
  readonly productIds: readonly number[];
  /** A bid names its price. */
  readonly withPrice: boolean;
  /** Day on which evidence must be valid. */
  readonly day: PlainDate;
};

export type Missing = {
  readonly what: 'answer' | 'answer-outdated' | 'evidence' | 'evidence-expired' | 'products' | 'price' | 'signature';
  readonly requirementId: number | null;
};
export type Progress = { readonly done: number; readonly total: number; readonly missing: readonly Missing[] };

/**
 * How far an application is, and what it still misses: an answer to every requirement in its present version, the
 * evidence asked with it and valid on the day, the products, the price of a bid, and who signs.
 */
export function progressOf(content: ApplicationContent, demands: Demands): Progress {
  const asked: (Missing | undefined)[] = demands.requirements.flatMap((one) => [
    answerMissing(content, one),
    ...(one.evidenceKind === null ? [] : [evidenceMissing(content, one.id, one.evidenceKind, demands.day)]),
  ]);
  const without = (missing: boolean, what: Missing['what']): Missing | undefined =>
    missing ? { what, requirementId: null } : undefined;
  if (demands.productIds.length > 0)
    asked.push(without(!content.productIds.some((id) => demands.productIds.includes(id)), 'products'));
  if (demands.withPrice) asked.push(without(!isPriced(content), 'price'));
  asked.push(without(content.signedBy.trim() === '', 'signature'));
  const missing = asked.filter((one) => one !== undefined);
  return { done: asked.length - missing.length, total: asked.length, missing };
}

/** One price for the whole, or one for each product that was chosen. */
const isPriced = ({ priceCents, prices, productIds }: ApplicationContent): boolean =>
  (priceCents !== null && priceCents > 0n) ||
  (productIds.length > 0 && productIds.every((id) => prices.some((one) => one.productId === id && one.cents > 0n)));

function answerMissing(content: ApplicationContent, { id, version }: Asked): Missing | undefined {
  const answer = content.answers.find((one) => one.requirementId === id);
  if (!answer || answer.text.trim() === '') return { what: 'answer', requirementId: id };
  return answer.version === version ? undefined : { what: 'answer-outdated', requirementId: id };
}

function evidenceMissing(
  content: ApplicationContent,
  requirementId: number,
  kind: string,
  day: PlainDate,
): Missing | undefined {
  const given = content.evidence.filter((one) => one.kind === kind);
  if (given.length === 0) return { what: 'evidence', requirementId };
  const valid = given.some(({ validThrough }) => validThrough === null || validThrough >= day);
  return valid ? undefined : { what: 'evidence-expired', requirementId };
}
