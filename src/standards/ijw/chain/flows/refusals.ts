import { no } from '../../../../kernel/result.ts';

/** Why a message is not planned: each with the rule that it would break. */
export const FLOW_RULES = {
  'chain.allocation-unknown': 'TR019',
  'chain.allocation-removed': 'OP033x1',
  'chain.number-used': 'TR332',
  'chain.nothing-to-tell': 'OP087',
  'chain.decided-later': 'IV013',
  'chain.not-longer': 'OP033x1',
  'chain.not-shorter': 'OP033x1',
  'chain.ends-before-it-begins': 'CS003',
  'chain.no-total-volume': 'OP033x1',
  'chain.no-budget': 'OP033x1',
  'chain.size-missing': 'CD041',
  'chain.lengthen-instead': 'OP380',
  'chain.product-twice': 'OP259',
  'chain.lines-approved': 'TR385',
  'chain.request-unknown': 'TR355',
  'chain.request-granted': 'TR359',
  'chain.request-refused': 'TR365',
  'chain.research-said': 'TR360',
  'chain.request-answered': 'TR379',
  'chain.other-kind-of-request': 'OP344',
  'chain.day-passed': 'IV093',
  'chain.numbers-short': 'IV066',
  'chain.municipality-missing': 'TR377',
  'chain.municipality-unknown': 'TR378',
  'chain.start-stands': 'TR326',
  'chain.start-known': 'TR074',
  'chain.no-start': 'TR382',
  'chain.no-stop': 'TR063',
  'chain.stop-follows': 'TR071',
  'chain.paused-already': 'TR413',
  'chain.stop-goes-back': 'TR414',
  'chain.ended-already': 'TR415',
  'chain.stop-before-start': 'TR018',
  'chain.day-in-future': 'TR134',
  'chain.nothing-corrected': 'IV008',
  'chain.product-missing': 'IV096',
  'chain.request-runs': 'TR374',
  'chain.reference-used': 'TR347',
  'chain.reference-twice': 'TR383',
  'chain.allocated-already': 'OP307',
  'chain.referrer-missing': 'OP297',
  'chain.no-actual-allocation': 'OP306',
  'chain.nothing-asked': 'TR353',
  'chain.not-actual': 'TR351',
  'chain.starts-too-soon': 'TR357',
  'chain.starts-after-it-ends': 'IV092',
  'chain.new-in-past': 'TR380',
} as const;

export type FlowRefusalCode = keyof typeof FLOW_RULES;
/** A refusal with the rule of the standard behind it, and the allocation or reference it is about. */
export type FlowRefusal = {
  readonly code: FlowRefusalCode;
  readonly rule: string;
  readonly number?: number;
  readonly reference?: string;
};

export const refuse = (code: FlowRefusalCode, about: { readonly number?: number; readonly reference?: string } = {}) =>
  no<FlowRefusal>({ code, rule: FLOW_RULES[code], ...about });
