import { type Cents, cents } from '../../../kernel/money.ts';
import type { KeptLine, SettledYear } from './settled-year.ts';

type Line = Omit<KeptLine, 'shares'>;

/** What is kept of a settlement beside its shares: the same with amounts as text, as JSON holds no whole cents of any size. */
type Told<T> = T extends Cents
  ? string
  : T extends string
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Told<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Told<T[Key]> }
        : T;
export type KeptContent = Told<Omit<SettledYear, 'lines'> & { readonly lines: readonly Line[] }>;

/** A settlement as it is kept. */
export const toContent = ({ lines, ...year }: SettledYear): KeptContent =>
  told({ ...year, lines: lines.map(({ shares: _, ...line }) => line) }) as KeptContent;

function told(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(told);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, told(one)]));
  return value;
}

const amount = (text: string): Cents => cents(BigInt(text));

export const lineFromJson = (line: KeptContent['lines'][number]): Line => ({
  ...line,
  amountCents: amount(line.amountCents),
  sum: line.sum.map(({ what, cents: own, of }) => ({
    what,
    cents: amount(own),
    of: of && { share: of.share, cents: amount(of.cents) },
  })),
});

/** A settlement as it was seen; its lines have the shares that are given. */
export function fromContent(content: KeptContent, sharesOf: (line: number) => KeptLine['shares']): SettledYear {
  const { paid, work } = content;
  return {
    ...content,
    paid: {
      careCents: amount(paid.careCents),
      instalmentCents: amount(paid.instalmentCents),
      advanceCents: amount(paid.advanceCents),
      elsewhereCents: amount(paid.elsewhereCents),
    },
    heldCents: amount(content.heldCents),
    lines: content.lines.map((line, at) => ({ ...lineFromJson(line), shares: sharesOf(at) })),
    dueCents: amount(content.dueCents),
    beforeCents: amount(content.beforeCents),
    openCents: amount(content.openCents),
    missing: content.missing.map((one) => ('cents' in one ? { ...one, cents: amount(one.cents) } : one)),
    findings: content.findings,
    byHandCents: amount(content.byHandCents),
    work: work && { ...work, beforeCents: amount(work.beforeCents), afterCents: amount(work.afterCents) },
  };
}
