import { formatCount, formatMillions, formatPercentage } from '../../../kernel/format.nl.ts';
import { percentage } from '../../../kernel/month-plan.ts';
import { SMALLEST_SHOWN } from '../domain/small-numbers.ts';
import type { OutcomeCounts, ThreadKind, ThreadNode } from '../domain/thread.ts';

export const COLUMN_TEXTS = {
  goal: { kind: 'doel', label: 'Doelen' },
  task: { kind: 'inkooptaak', label: 'Inkooptaken' },
  product: { kind: 'product', label: 'Producten' },
  contract: { kind: 'contract', label: 'Contracten' },
  payment: { kind: 'betaling', label: 'Betaling' },
  outcome: { kind: 'resultaat', label: 'Resultaat' },
} as const satisfies Record<ThreadKind, { kind: string; label: string }>;

/** Names of nodes that are not in a register. */
const OWN_NAMES: Readonly<Record<string, (node: ThreadNode) => string>> = {
  'doel-geen': () => 'Zonder doel',
  'taak-geen': () => 'Zonder inkooptaak',
  'contract-overig': (node) => `${formatCount(node.count)} andere contracten`,
  'betaling-betaald': () => 'Betaald',
  'betaling-te-betalen': () => 'Nog te betalen',
  'betaling-afgewezen': () => 'Afgewezen',
  'resultaat-niet-gemeten': () => 'Nog niet gemeten',
  'resultaat-volgens-plan': () => 'Volgens plan klaar',
  'resultaat-eerder-gestopt': () => 'Eerder gestopt',
  'resultaat-loopt-nog': () => 'Hulp loopt nog',
};

export const labelOf = (node: ThreadNode): string => node.name ?? OWN_NAMES[node.id]?.(node) ?? node.id;

/** One column of a followed thread in words. */
export function columnText(
  kind: ThreadKind,
  nodes: readonly ThreadNode[],
): { readonly kop: string; readonly tekst: string } {
  const [largest] = nodes;
  if (!largest) return { kop: COLUMN_TEXTS[kind].label, tekst: '' };
  if (nodes.length === 1) return { kop: labelOf(largest), tekst: formatMillions(largest.cents) };
  if (kind === 'payment') {
    const parts = nodes.map((node) => `${labelOf(node).toLowerCase()} ${formatMillions(node.cents)}`);
    return { kop: COLUMN_TEXTS[kind].label, tekst: `${parts.join(', ')}.` };
  }
  if (kind === 'outcome') {
    const whole = nodes.reduce((sum, node) => sum + node.cents, 0n);
    const parts = nodes.map(
      (node) => `${labelOf(node).toLowerCase()} ${formatPercentage(percentage(node.cents, whole), 0)}`,
    );
    return { kop: COLUMN_TEXTS[kind].label, tekst: `${parts.join(', ')} van het geld.` };
  }
  return {
    kop: `${formatCount(nodes.length)} ${COLUMN_TEXTS[kind].label.toLowerCase()}`,
    tekst: `${labelOf(largest)} is het grootst: ${formatMillions(largest.cents)}.`,
  };
}

export const threadExport = {
  name: 'De draad',
  fileName: 'de-draad',
  columns: {
    goal: 'Doel',
    task: 'Inkooptaak',
    product: 'Product',
    provider: 'Aanbieder',
    contract: 'Contract',
    claimed: 'Gevraagd',
    approved: 'Goedgekeurd',
    paid: 'Betaald',
    toPay: 'Nog te betalen',
    refused: 'Afgewezen',
    outcome: 'Resultaat',
  },
  none: 'geen',
  notMeasured: 'Nog niet gemeten',
} as const;

/** The result of help of one provider in one product, in shares. */
export function outcomeText(counts: OutcomeCounts | undefined): string {
  const whole = counts ? counts.planned + counts.early + counts.running : 0;
  if (!counts || whole < SMALLEST_SHOWN) return threadExport.notMeasured;
  const share = (count: number) => formatPercentage(percentage(BigInt(count), BigInt(whole)), 0);
  return `volgens plan klaar ${share(counts.planned)}, eerder gestopt ${share(counts.early)}, loopt nog ${share(counts.running)}`;
}
