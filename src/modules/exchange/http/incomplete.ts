import { no } from '../../../kernel/result.ts';

/** A question that leaves out what it cannot do without, named in words. */
export type Incomplete = { readonly code: 'exchange.question-incomplete'; readonly missing: string };
export const incomplete = (missing: string) => no<Incomplete>({ code: 'exchange.question-incomplete', missing });
