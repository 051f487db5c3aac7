import type { Contract } from '../../api/types.ts';

export interface Obligation {
  readonly day: string;
  readonly title: string;
  readonly detail: string | null;
}

/** Entries of the file with a deadline that nothing has closed yet, and the decision on extension; soonest first. */
export function openObligations(
  contract: Pick<Contract, 'dossier' | 'verlenging'>,
  extensionTitle: string,
): readonly Obligation[] {
  const due = contract.dossier.flatMap((entry) =>
    entry.uiterlijk === null || entry.afgerondMet !== null
      ? []
      : [{ day: entry.uiterlijk, title: entry.titel, detail: entry.clausule && `clausule ${entry.clausule}` }],
  );
  const { verlenging } = contract;
  const extension = verlenging?.beslisVoor
    ? [{ day: verlenging.beslisVoor, title: extensionTitle, detail: verlenging.omschrijving }]
    : [];
  return [...due, ...extension].toSorted((a, b) => a.day.localeCompare(b.day));
}
