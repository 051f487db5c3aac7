import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** A party that works for the applicant; it has no parties of its own below it: there is no third level. */
export type Subcontractor = {
  readonly name: string;
  readonly registration: string;
  readonly task: string;
  /** Share of the work in per cent, 0 to 100. */
  readonly sharePercent: number;
};
/** A party that applies together with the applicant and answers for the whole. */
export type ConsortiumPartner = Pick<Subcontractor, 'name' | 'registration' | 'task'>;

/** What a provider prepares and hands in. */
export type ApplicationContent = {
  readonly answers: readonly { readonly requirementId: number; readonly version: number; readonly text: string }[];
  readonly evidence: readonly UsedEvidence[];
  readonly files: readonly UsedFile[];
  readonly productIds: readonly number[];
  /** Compared price of the whole; null where price does not count. */
  readonly priceCents: Cents | null;
  readonly prices: readonly { readonly productId: number; readonly cents: Cents }[];
  readonly subcontractors: readonly Subcontractor[];
  readonly consortium: readonly ConsortiumPartner[];
  /** Name and function of who may sign for the applicant. */
  readonly signedBy: string;
};

/** Evidence as it stood when it was handed in; the file is told by its SHA-256. */
export type UsedEvidence = {
  readonly evidenceId: number;
  readonly kind: string;
  readonly number: string;
  readonly validThrough: PlainDate | null;
  readonly digest: string | null;
};
export type UsedFile = {
  readonly fileId: number;
  readonly requirementId: number | null;
  readonly name: string;
  readonly digest: string;
};

export const EMPTY_CONTENT: ApplicationContent = {
  answers: [],
  evidence: [],
  files: [],
  productIds: [],
  priceCents: null,
  prices: [],
  subcontractors: [],
  consortium: [],
  signedBy: '',
};

/** What is written down of a content: amounts as text, because JSON has no whole numbers of any size. */
export const contentToJson = (content: ApplicationContent) => ({
  ...content,
  priceCents: content.priceCents === null ? null : String(content.priceCents),
  prices: content.prices.map(({ productId, cents }) => ({ productId, cents: String(cents) })),
});

/** Turns `contentToJson` round. */
export function contentFromJson(json: ReturnType<typeof contentToJson>): ApplicationContent {
  return {
    ...json,
    priceCents: json.priceCents === null ? null : (BigInt(json.priceCents) as Cents),
    prices: json.prices.map(({ productId, cents }) => ({ productId, cents: BigInt(cents) as Cents })),
  };
}
