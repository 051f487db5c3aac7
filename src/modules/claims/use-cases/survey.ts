import { earliest, latest, type PlainDate } from '../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import type { IncomingLine } from '../domain/incoming-claim.ts';

/**
 * What a declaration mentions, collected in a first walk so that all facts can be loaded at once.
 * Memory: one entry per different child, allocation and reference, and the credits themselves, which come first
 * (OP366); the file limit of 25 MB bounds them all.
 */
export type Survey = {
  readonly allocationNumbers: ReadonlySet<number>;
  readonly references: ReadonlySet<string>;
  readonly previousReferences: ReadonlySet<string>;
  /** Keyed hash by BSN. */
  readonly bsnHashes: ReadonlyMap<string, Buffer>;
  readonly credits: readonly IncomingLine[];
  readonly lineCount: number;
  readonly firstDay: PlainDate | undefined;
  readonly lastDay: PlainDate | undefined;
  add(lines: readonly IncomingLine[]): void;
};

export function startSurvey(vault: BsnVault): Survey {
  const allocationNumbers = new Set<number>();
  const references = new Set<string>();
  const previousReferences = new Set<string>();
  const bsnHashes = new Map<string, Buffer>();
  const credits: IncomingLine[] = [];
  let lineCount = 0;
  let firstDay: PlainDate | undefined;
  let lastDay: PlainDate | undefined;
  return {
    allocationNumbers,
    references,
    previousReferences,
    bsnHashes,
    credits,
    get lineCount() {
      return lineCount;
    },
    get firstDay() {
      return firstDay;
    },
    get lastDay() {
      return lastDay;
    },
    add(lines) {
      for (const line of lines) {
        lineCount += 1;
        allocationNumbers.add(line.allocationNumber);
        references.add(line.reference);
        if (line.previousReference !== null) previousReferences.add(line.previousReference);
        if (!bsnHashes.has(line.bsn)) bsnHashes.set(line.bsn, vault.hash(line.bsn));
        if (line.sign === 'C') credits.push(line);
        firstDay = firstDay === undefined ? line.period.from : earliest(firstDay, line.period.from);
        lastDay = lastDay === undefined ? line.period.through : latest(lastDay, line.period.through);
      }
    },
  };
}
