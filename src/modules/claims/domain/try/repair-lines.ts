import { applyRepair } from '../apply-repair.ts';
import { type Batch, startBatch } from '../batch.ts';
import { decideLine } from '../decide-line.ts';
import type { Repair, RepairStep } from '../decision.ts';
import type { ClaimLine } from '../facts.ts';
import type { LineColumns } from '../line-columns.ts';
import { smallestRepair } from '../repair.ts';
import type { Rule } from '../rules.ts';
import type { World } from '../world.ts';
import type { TriedLine } from './try-lines.ts';

/**
 * Steps that are taken in the file itself. What the provider's own administration must choose (a new number or reference, another
 * month, a credit first) is left to it.
 */
const IN_FILE: { readonly [K in RepairStep['kind']]: boolean } = {
  'use-period': true,
  'use-category': true,
  'declare-in-minutes': true,
  'use-tariff': true,
  'declare-volume': true,
  'use-amount': true,
  'copy-debit': true,
  'use-claim-number': false,
  'declare-in-month': false,
  'use-reference': false,
  'declare-when-due': false,
  'credit-earlier-first': false,
  'ask-municipality': false,
  'check-product': false,
  'settle-results': false,
  'await-review': false,
  'nothing-to-repair': false,
};

/** Can a program take every step of it in the file, without a choice of anybody? */
export const isRepairableInFile = (repair: Repair | null): boolean =>
  repair?.selfApplicable === true &&
  repair.steps.every((step) => IN_FILE[step.kind] && !(step.kind === 'copy-debit' && step.fields.includes('clientId')));

/** A line of the repaired file, with the place of its child in the columns. */
export type RepairedLine = { readonly client: number; readonly line: ClaimLine; readonly repair: Repair | null };

type Placed = { readonly client: number; readonly line: ClaimLine; readonly asked: boolean };

/** Repairs of one line may follow each other: a period that is mended can show another tariff. */
const MOST_REPAIRS = 3;

/**
 * The lines of a file with those under one rule repaired, where that can be done in the file: in the order in which they are to be
 * written. A child keeps its place, as it may occur once (TR101); its repaired lines come after its others, so that these lose nothing
 * to them. Each is repaired by what is left when its turn comes, and stays as it was when that is not enough.
 *
 * @param open what was not approved when the file was tried
 * @param clientIds by place of the child in `lines.bsns`
 */
export function repairLines(
  world: World,
  lines: LineColumns,
  clientIds: readonly (string | null)[],
  open: readonly TriedLine[],
  rule: Rule,
): RepairedLine[] {
  const asked = new Set(
    open.filter(({ rules, repair }) => rules[0] === rule && isRepairableInFile(repair)).map(({ line }) => line.seq),
  );
  const placed = inFileOrder(lines, clientIds, withoutShared(lines, asked));
  const batch = startBatch(world);
  const written = new Map<Placed, RepairedLine>();
  for (const sign of ['C', 'D'])
    for (const one of placed) if (one.line.sign === sign) written.set(one, decideOrRepair(batch, one));
  return placed.flatMap((one) => written.get(one) ?? []);
}

function decideOrRepair(batch: Batch, { client, line, asked }: Placed): RepairedLine {
  const mended = asked ? repaired(batch, line) : null;
  batch.decide(mended?.line ?? line);
  return { client, line: mended?.line ?? line, repair: mended?.repair ?? null };
}

function repaired(batch: Batch, line: ClaimLine): { readonly line: ClaimLine; readonly repair: Repair } | null {
  let now = line;
  let first: Repair | null = null;
  for (let turn = 0; turn < MOST_REPAIRS; turn++) {
    const facts = batch.factsFor(now);
    const decision = decideLine(facts);
    if (decision.verdict === 'approved') return first && { line: now, repair: first };
    const repair = smallestRepair(facts, decision);
    if (repair === null || !isRepairableInFile(repair)) return null;
    now = applyRepair(facts, repair).line;
    first = first === null ? repair : { ...repair, steps: [...first.steps, ...repair.steps] };
  }
  return null;
}

/**
 * Without lines whose reference stands on another line too (TR314): the first of them counts, so that moving one of them would let
 * another count in its place and use what a third was approved for. Which of the two is meant is for the provider to say.
 */
function withoutShared(lines: LineColumns, asked: ReadonlySet<number>): ReadonlySet<number> {
  const firstWith = new Map<string, number>();
  const shared = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const { seq, reference } = lines.lineAt(index, null);
    const first = firstWith.get(reference);
    if (first === undefined) firstWith.set(reference, seq);
    else shared.add(first).add(seq);
  }
  return new Set([...asked].filter((seq) => !shared.has(seq)));
}

/** Child by child as in the file; within a child first what stays as it is. */
function inFileOrder(lines: LineColumns, clientIds: readonly (string | null)[], asked: ReadonlySet<number>): Placed[] {
  const ofClient = lines.bsns.map((): Placed[][] => [[], []]);
  for (let index = 0; index < lines.length; index++) {
    const client = lines.clientAt(index);
    const line = lines.lineAt(index, clientIds[client] ?? null);
    const isAsked = asked.has(line.seq);
    ofClient[client]?.[isAsked ? 1 : 0]?.push({ client, line, asked: isAsked });
  }
  return ofClient.flat(2);
}
