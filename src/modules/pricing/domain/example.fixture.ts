import { plainDate } from '../../../kernel/plain-date.ts';
import type { CalculationDocument, CostElement, Figure } from './cost-element.ts';

/** A figure of an invented world. */
export const figure = (value: string): Figure => ({
  value,
  source: { title: 'Voorbeeld voor een test', on: plainDate('2026-01-01'), status: 'example' },
});

/** Elements of an hour price that can be followed by heart: 48,000 a year, 1,800 hours of which 1,200 are billable. */
export const HOUR_ELEMENTS: readonly CostElement[] = [
  {
    key: 'f1',
    name: 'Begeleider',
    kind: 'function',
    agreement: 'CAO',
    scale: '8',
    step: '10',
    share: figure('100'),
    salary: figure('48000'),
  },
  { key: 's1', name: 'Vakantiegeld', kind: 'surcharge', type: 'holiday-pay', percent: figure('8') },
  { key: 's2', name: 'Eindejaarsuitkering', kind: 'surcharge', type: 'year-end', percent: figure('7') },
  { key: 'w1', name: 'Werkgeverslasten', kind: 'employer-charge', percent: figure('25') },
  { key: 'u', name: 'Contracturen', kind: 'contract-hours', hours: figure('1800') },
  { key: 't1', name: 'Verlof', kind: 'time', activity: 'leave', time: 'absence', per: 'year', amount: figure('240') },
  {
    key: 't2',
    name: 'Ziekte',
    kind: 'time',
    activity: 'sickness',
    time: 'absence',
    per: 'percent-of-contract',
    amount: figure('5'),
  },
  {
    key: 't3',
    name: 'Overleg',
    kind: 'time',
    activity: 'meetings',
    time: 'not-client-bound',
    per: 'year',
    amount: figure('150'),
  },
  {
    key: 't4',
    name: 'Verslaglegging',
    kind: 'time',
    activity: 'administration',
    time: 'indirect-client-bound',
    per: 'year',
    amount: figure('80'),
  },
  {
    key: 't5',
    name: 'Niet verschenen',
    kind: 'time',
    activity: 'no-show',
    time: 'no-show',
    per: 'year',
    amount: figure('40'),
  },
  { key: 'c1', name: 'Materiaal', kind: 'client-bound-cost', type: 'materials', per: 'hour', amount: figure('2.50') },
  { key: 'o1', name: 'Overhead', kind: 'overhead', form: 'surcharge', over: 'direct-cost', percent: figure('20') },
  { key: 'r1', name: 'Risico', kind: 'risk', type: 'risk', percent: figure('2') },
  { key: 'i1', name: 'Index 2026', kind: 'index', year: 2026, percent: figure('4') },
];

/** An hour price of those elements. */
export const hourDocument = (change: Partial<CalculationDocument> = {}): CalculationDocument => ({
  unit: '04',
  pricesOn: plainDate('2026-01-01'),
  hours: 'direct-client',
  price: { kind: 'unit' },
  rounding: { to: 'cents' },
  elements: HOUR_ELEMENTS,
  ...change,
});
