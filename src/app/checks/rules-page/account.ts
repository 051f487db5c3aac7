import { facetsOf, type RuleText } from '../../../standards/ijw/index.ts';
import { REMARKS } from './remarks.nl.ts';
import type { Found } from './scan.ts';

/** How we stand towards one rule. */
export type Account =
  | { readonly how: 'function'; readonly places: readonly string[] }
  | {
      readonly how: 'facet';
      readonly facets: readonly { readonly on: string; readonly facet: string; readonly value: string }[];
    }
  | { readonly how: 'unused' }
  | { readonly how: 'elaborated'; readonly into: readonly string[] }
  | { readonly how: 'named'; readonly paths: readonly string[] }
  | { readonly how: 'remark'; readonly why: string }
  | { readonly how: 'none' };

type Linked = RuleText & { readonly elaboratedIn?: readonly string[] };

/**
 * Says of a rule where it is kept, from what the code shows: a function named by its id, a facet of the schema, other
 * rules that elaborate it, or other code that names it. Only for what is left a remark says why.
 */
export function accountOf(rule: Linked, found: Found): Account {
  const places = found.functions.get(rule.id);
  if (places) return { how: 'function', places };
  const facets = rule.level === 1 ? facetsOf(rule) : [];
  if (facets.length > 0) return { how: 'facet', facets };
  if (rule.level === 1 && rule.messages.length === 0) return { how: 'unused' };
  const paths = found.mentions.get(rule.id);
  if (paths) return { how: 'named', paths };
  if (rule.elaboratedIn?.length) return { how: 'elaborated', into: rule.elaboratedIn };
  const why = REMARKS.get(rule.id);
  return why === undefined ? { how: 'none' } : { how: 'remark', why };
}
