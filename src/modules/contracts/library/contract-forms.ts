import { readFileSync } from 'node:fs';
import type { FormQuestion } from '../domain/comparison/compare-forms.ts';

/** A form of contract with what speaks for and against it, and what it asks of supplier management. */
export type ContractForm = {
  readonly key: string;
  readonly name: string;
  readonly what: readonly string[];
  readonly considerations: readonly string[];
  readonly risks: readonly string[];
  readonly supplierManagement: readonly string[];
};

type Library = {
  readonly source: string;
  readonly forms: readonly ContractForm[];
  readonly questions: readonly (FormQuestion & { readonly question: string })[];
};

/** Forms of contract and the questions by which they are compared; a form or question more is data more. */
export const CONTRACT_FORMS: Library = JSON.parse(
  readFileSync(new URL('contract-forms.nl.json', import.meta.url), 'utf8'),
) as Library;
