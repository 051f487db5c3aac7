import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';

/** A content of an allocation as far as undoing asks about it, with the message that told it. */
export type ToldContent = {
  readonly number: number;
  readonly productCategory: string | null;
  readonly productCode: string | null;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly volume: number | null;
  readonly unit: string | null;
  readonly frequency: string | null;
  readonly budgetCents: bigint | null;
  readonly changeReason: string | null;
  readonly messageId: bigint | null;
};

/** What brings one allocation back to what held before (OP033x1); each is a decision of its own, with its own moment. */
export type UndoStep =
  | { readonly kind: 'remove'; readonly number: number }
  | {
      readonly kind: 'lengthen' | 'shorten';
      readonly number: number;
      readonly through: PlainDate;
      readonly reason: string;
    }
  | { readonly kind: 'volume'; readonly number: number; readonly volume: number; readonly reason: string }
  | { readonly kind: 'budget'; readonly number: number; readonly budget: number; readonly reason: string };

/**
 * Why a decision cannot be taken back by a message: `overtaken` by a later decision on the same allocation; `removed`, as a removed
 * number never holds again (OP033x1); `not-one-change`, when more changed than one message can bring back on the same number.
 */
export type UndoRefusal = {
  readonly code: 'exchange.undo-overtaken' | 'exchange.undo-removed' | 'exchange.undo-not-one-change';
  readonly number: number;
};

/** RedenWijziging (JZ002). */
const REMOVED = '13';
const CORRECTION = '14';

/**
 * The decisions that take back what a message decided: a new allocation is removed, a changed one gets its earlier last day,
 * total volume or budget again as an administrative correction. Nothing is erased: it is a next message.
 *
 * @param contents every content of the allocations of the child at the provider, in order of decision
 */
export function undoDecision(
  contents: readonly ToldContent[],
  messageId: bigint,
): Result<readonly UndoStep[], UndoRefusal> {
  const steps: UndoStep[] = [];
  for (const [number, versions] of Map.groupBy(contents, (content) => content.number)) {
    const index = versions.findIndex((content) => content.messageId === messageId);
    const told = versions[index];
    if (!told) continue;
    if (index !== versions.length - 1) return no({ code: 'exchange.undo-overtaken', number });
    if (told.changeReason === REMOVED) return no({ code: 'exchange.undo-removed', number });
    const step = back(versions[index - 1], told);
    if (!step) return no({ code: 'exchange.undo-not-one-change', number });
    steps.push(step);
  }
  return yes(steps);
}

function back(before: ToldContent | undefined, { number, ...now }: ToldContent): UndoStep | undefined {
  if (!before) return { kind: 'remove', number };
  const reason = CORRECTION;
  const differing = FIELDS.filter((field) => before[field] !== now[field]);
  const [field] = differing;
  if (differing.length !== 1) return undefined;
  if (field === 'volume' && before.volume !== null) return { kind: 'volume', number, volume: before.volume, reason };
  if (field === 'budgetCents' && before.budgetCents !== null) {
    return { kind: 'budget', number, budget: Number(before.budgetCents), reason };
  }
  // An allocation without a last day cannot get none again: a message has no way to say so.
  if (field !== 'through' || before.through === null || now.through === null) return undefined;
  return { kind: before.through > now.through ? 'lengthen' : 'shorten', number, through: before.through, reason };
}

const FIELDS = [
  'through',
  'volume',
  'budgetCents',
  'unit',
  'frequency',
  'from',
  'productCategory',
  'productCode',
] as const;
