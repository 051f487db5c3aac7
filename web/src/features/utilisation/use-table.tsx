import type { ReactNode } from 'react';
import type { Uitnuttingsbeeld, Uitnuttingsregel } from '../../../../src/modules/steering/api.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatCount, formatEuros } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { Status } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { opening } from './drill.ts';
import { AXIS_LABELS, utilisationText as text } from './utilisation.nl.ts';

type Use = Pick<
  Uitnuttingsregel,
  | 'cent'
  | 'volume'
  | 'eenheid'
  | 'budgetCent'
  | 'plafondCent'
  | 'ruimteCent'
  | 'garantieCent'
  | 'percentageBudget'
  | 'percentagePlan'
  | 'signaal'
>;
type ValueColumn = { readonly key: string; readonly header: string; readonly of: (use: Use) => ReactNode };

/** A row per contract, product, provider, municipality or segment; its name opens it into its parts. */
export function UseTable({ data }: { data: Uitnuttingsbeeld }) {
  const { state, hrefWith } = useListPlace();
  const inVolume = state.toon === 'volume';
  const values = inVolume ? VOLUMES : EUROS;
  const name: Column<Uitnuttingsregel> = {
    key: 'naam',
    header: capitalised(AXIS_LABELS[data.as]),
    rowHeader: true,
    cell: (row) => {
      const change = opening(data.as, row, state);
      return (
        <TwoLines first={change ? <AppLink href={hrefWith(change)}>{row.naam}</AppLink> : row.naam} second={row.over} />
      );
    },
  };
  const columns: readonly Column<Uitnuttingsregel>[] = [
    name,
    { key: 'gebruikt', header: text.columns.used, cell: (row) => <Used use={row} /> },
    ...values.map((value): Column<Uitnuttingsregel> => ({ ...value, numeric: true, cell: value.of })),
  ];
  return (
    <section className="section use-table" aria-label={text.caption(AXIS_LABELS[data.as])}>
      {inVolume && data.regels.some((row) => row.volume === null) && <p className="small muted">{text.mixed}</p>}
      <DataTable
        caption={text.caption(AXIS_LABELS[data.as])}
        captionHidden
        columns={columns}
        rows={data.regels}
        first={FIRST_ROWS}
        rowKey={(row) => row.sleutel ?? 'zonder'}
        totals={{
          naam: text.together,
          ...Object.fromEntries(values.map((value) => [value.key, value.of(data.totaal)])),
          gebruikt: <Used use={data.totaal} />,
        }}
      />
    </section>
  );
}

/** Who used most comes first; the rest opens below. */
const FIRST_ROWS = 15;

const { columns: words } = text;
const euros = (key: keyof Use['cent'], header: string): ValueColumn => ({
  key,
  header,
  of: ({ cent }) => formatEuros(cent[key]),
});
const EUROS: readonly ValueColumn[] = [
  euros('toegewezen', words.allocated),
  euros('gestart', words.started),
  euros('geleverd', words.delivered),
  euros('gedeclareerd', words.claimed),
  {
    key: 'goedgekeurd',
    header: words.approved,
    of: ({ cent }) => (
      <TwoLines first={formatEuros(cent.goedgekeurd)} second={cent.vast === 0 ? null : text.andFixed(cent.vast)} />
    ),
  },
  euros('betaald', words.paid),
  euros('nogTeKomen', words.toCome),
];
const volumes = (key: keyof NonNullable<Use['volume']>, header: string): ValueColumn => ({
  key,
  header,
  of: ({ volume }) => {
    const value = volume?.[key] ?? null;
    return value === null ? '–' : formatCount(value);
  },
});
const VOLUMES: readonly ValueColumn[] = [
  { key: 'eenheid', header: words.unit, of: ({ eenheid }) => eenheid ?? '–' },
  volumes('toegewezen', words.allocated),
  volumes('gestart', words.started),
  volumes('geleverd', words.delivered),
  volumes('goedgekeurd', words.approved),
  volumes('nogTeKomen', words.toCome),
  volumes('afgesproken', words.agreed),
];

/** The signal that was reached, else the part of the budget; below it what the plan says and what else bounds it. */
function Used({ use }: { use: Use }) {
  const { signaal, percentageBudget } = use;
  const bounds = [
    signaal === null || signaal.tegen === 'budget' || percentageBudget === null
      ? null
      : text.ofBudget(percentageBudget),
    use.percentagePlan === null ? null : text.ofPlan(use.percentagePlan),
    use.plafondCent === null ? null : text.limit(use.plafondCent),
    use.ruimteCent === null ? null : text.room(use.ruimteCent),
    use.garantieCent === null ? null : text.guarantee(use.garantieCent),
    signaal === null ? null : text.reached(signaal.grens),
  ].filter((one) => one !== null);
  const plain = percentageBudget === null ? '–' : text.ofBudget(percentageBudget);
  return (
    <TwoLines
      first={signaal === null ? plain : <Signal signal={signaal} plan={use.percentagePlan} />}
      second={bounds.length === 0 ? null : bounds.join(', ')}
    />
  );
}

/** Late in the year every agreement has passed a percentage: only what is full, or runs ahead of plan, stands out. */
function Signal({ signal, plan }: { signal: NonNullable<Use['signaal']>; plan: number | null }) {
  const said = text.signal(signal.tegen, signal.percentage);
  if (signal.percentage >= 100) return <Status tone="negative">{said}</Status>;
  const ahead = plan !== null && signal.percentage >= plan + AHEAD_POINTS;
  return ahead ? <Status tone="warning">{said}</Status> : said;
}

/** As on the home page: five points or more from plan. */
const AHEAD_POINTS = 5;
