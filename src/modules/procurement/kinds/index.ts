import { readdirSync, readFileSync } from 'node:fs';
import { checkKind } from '../domain/check-kind.ts';
import type { ProcedureKind } from '../domain/kind.ts';

/**
 * The kinds of procedure in this folder, by key: each is one JSON file, and a file more is a kind more. Throws when a file
 * does not hold a kind by which a procedure can run: that is a fault of ours, met at start.
 */
export const PROCEDURE_KINDS: ReadonlyMap<string, ProcedureKind> = new Map(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const kind = JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as ProcedureKind;
      const faults = checkKind(kind);
      if (faults.length > 0) throw new Error(`${name}: ${faults.map(({ at, fault }) => `${at}: ${fault}`).join('; ')}`);
      return [kind.key, kind];
    }),
);
