import { holdsBsn } from '../../../kernel/bsn.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';

/** What a provider asks that access questions. */
export const COUNTER_GROUNDS = ['more-hours', 'dearer-product', 'longer', 'other-help', 'stacking'] as const;
export type CounterGround = (typeof COUNTER_GROUNDS)[number];
/** What access thinks fits instead. */
export const COUNTER_PROPOSALS = ['less', 'lighter', 'shorter', 'other-help', 'as-now', 'talk-first'] as const;
export type CounterProposal = (typeof COUNTER_PROPOSALS)[number];

export type CounterRefusal =
  | { readonly code: 'exchange.request-decided' }
  | { readonly code: 'exchange.counter-text-missing' }
  | { readonly code: 'exchange.counter-holds-bsn' };

/** May access say this now? Only while the request waits for a decision, in words of its own, without a citizen service number. */
export function decideCounter(phase: string, text: string): Result<string, CounterRefusal> {
  if (phase !== 'running' && phase !== 'in-research') return no({ code: 'exchange.request-decided' });
  const words = text.trim();
  if (words === '') return no({ code: 'exchange.counter-text-missing' });
  return holdsBsn(words) ? no({ code: 'exchange.counter-holds-bsn' }) : yes(words);
}
