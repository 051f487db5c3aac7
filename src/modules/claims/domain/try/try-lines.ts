import { type BatchDecision, type LineResult, startBatch } from '../batch.ts';
import { decideLine } from '../decide-line.ts';
import type { Repair } from '../decision.ts';
import type { ClaimLine } from '../facts.ts';
import type { LineColumns } from '../line-columns.ts';
import { smallestRepair } from '../repair.ts';
import { type Rule, rulesOfMask } from '../rules.ts';
import type { World } from '../world.ts';

/** A line that would not be paid at once, with the rules it breaks and the smallest change that mends it. */
export type TriedLine = {
  readonly line: ClaimLine;
  readonly result: LineResult;
  readonly rules: readonly Rule[];
  readonly repair: Repair | null;
};

/**
 * Decides the lines of a file as the server would: credits first (OP366), each in the order of the file. Gives back a result per
 * line; of those that are not approved everything that explains them. Yields how many lines are done, for a progress bar.
 *
 * @param clientIds by place of the child in `lines.bsns`; null for one who is not known
 */
export function* tryLines(
  world: World,
  lines: LineColumns,
  clientIds: readonly (string | null)[],
  seen: (line: ClaimLine, result: LineResult) => void = () => undefined,
): Generator<number, { readonly decision: BatchDecision; readonly open: readonly TriedLine[] }> {
  const batch = startBatch(world);
  const open: TriedLine[] = [];
  let done = 0;
  for (const index of creditsFirst(lines)) {
    const line = lines.lineAt(index, clientIds[lines.clientAt(index)] ?? null);
    const result = batch.decide(line);
    seen(line, result);
    if (result.verdict !== 'approved') {
      const facts = batch.factsOf(line, result);
      open.push({
        line,
        result,
        rules: rulesOfMask(result.failedMask),
        repair: smallestRepair(facts, decideLine(facts)),
      });
    }
    done += 1;
    yield done;
  }
  return { decision: batch.decision(), open: open.sort((a, b) => a.line.seq - b.line.seq) };
}

function* creditsFirst(lines: LineColumns): Generator<number> {
  for (let index = 0; index < lines.length; index++) if (lines.signAt(index) === 'C') yield index;
  for (let index = 0; index < lines.length; index++) if (lines.signAt(index) === 'D') yield index;
}

/** Open lines under their most serious broken rule, so that each counts once; largest amount first. */
export function causesOf(open: readonly TriedLine[]) {
  return [...Map.groupBy(open, ({ rules }) => rules[0])]
    .flatMap(([rule, lines]) =>
      rule === undefined
        ? []
        : [{ rule, lines, amountCents: lines.reduce((sum, { line }) => sum + line.amountCents, 0n as bigint) }],
    )
    .sort((a, b) => (a.amountCents < b.amountCents ? 1 : -1));
}
