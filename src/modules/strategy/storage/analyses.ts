import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ControlAnswers, IntroductionItem, Side } from '../../instruments/index.ts';

/** What was filled in about introducing a way of paying; amounts in whole cents. */
export type IntroductionDocument = {
  readonly efforts: readonly {
    readonly item: IntroductionItem;
    readonly side: Side;
    readonly costCents: number | null;
    readonly energy: 'low' | 'middle' | 'high' | null;
    readonly months: number | null;
  }[];
  readonly expectedResult: string;
  readonly foresight: { readonly answer: 'yes' | 'partly' | 'no'; readonly reason: string } | null;
  readonly years: number;
};
export type SmallNumberDocument = { readonly spreadPercent: number; readonly tolerancePercent: number };

/** The kinds of analysis, each with what is kept of it. */
export type Analyses = {
  readonly introduction: IntroductionDocument;
  readonly controllability: ControlAnswers;
  readonly 'small-number': SmallNumberDocument;
};
export type AnalysisKind = keyof Analyses;
export type StoredAnalysis = {
  [Kind in AnalysisKind]: {
    readonly kind: Kind;
    readonly document: Analyses[Kind];
    readonly onDay: PlainDate;
    readonly personName: string | null;
  };
}[AnalysisKind];

/** The last analysis of each kind of a segment. */
export const readAnalyses = (tx: Tx, segmentId: number): Promise<StoredAnalysis[]> =>
  tx.query<StoredAnalysis>(sql`
    select distinct on (a.kind) a.kind, a.document, a.on_day as "onDay", p.name as "personName"
      from strategy_analysis a left join person p on p.id = a.person_id
     where a.segment_id = ${segmentId} order by a.kind, a.id desc`);

export const insertAnalysis = <Kind extends AnalysisKind>(
  tx: Tx,
  made: {
    readonly segmentId: number;
    readonly kind: Kind;
    readonly document: Analyses[Kind];
    readonly onDay: PlainDate;
    readonly personId: number;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into strategy_analysis (segment_id, kind, document, on_day, person_id)
    values (${made.segmentId}, ${made.kind}, ${JSON.stringify(made.document)}::jsonb, ${made.onDay}::date, ${made.personId})`);
