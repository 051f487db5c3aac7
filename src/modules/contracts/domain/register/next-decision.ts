import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { addMonths } from '../contract-status.ts';
import type { ContractRecord } from './contract-record.ts';

/** Options to extend that are left, with the last day to decide on the first; undefined: no clause about it. */
export type ExtensionLeft = { readonly months: readonly number[]; readonly decideBy: PlainDate | null };

/** What the extension clause of a contract leaves to decide. */
export function extensionLeft(record: ContractRecord): ExtensionLeft | undefined {
  const terms = record.clauses.find((one) => one.active && one.terms?.kind === 'extension')?.terms;
  if (terms?.kind !== 'extension') return undefined;
  const left = record.terminatedOn === null ? terms.options.map((one) => one.months) : [];
  return { months: left, decideBy: left.length > 0 ? addMonths(record.through, -terms.noticeMonths) : null };
}
