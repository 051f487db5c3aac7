import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { reviewLimitQuery } from '../../api/queries.ts';
import type { Controledossier } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import {
  formatCents,
  formatCount,
  formatDay,
  formatInputEuros,
  formatMonthYear,
  parseDutchEuros,
} from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { reviewText as text } from './review.nl.ts';

const columns: readonly Column<Controledossier>[] = [
  {
    key: 'declaratie',
    header: text.claim,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.reviewDossier(row.id)}>{row.nummer}</AppLink>}
        second={formatMonthYear(row.periode.van.slice(0, 7))}
      />
    ),
  },
  { key: 'aanbieder', header: text.provider, cell: (row) => row.aanbieder.naam },
  {
    key: 'uiterlijk',
    header: text.due,
    cell: (row) => (
      <TwoLines
        first={formatDay(row.uiterlijk)}
        second={<span className={row.werkdagenOver < 0 ? 'negative' : ''}>{text.left(row.werkdagenOver)}</span>}
      />
    ),
  },
  { key: 'wacht', header: text.lines, numeric: true, cell: (row) => formatCount(row.aantal) },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
  {
    key: 'stand',
    header: text.progress,
    cell: (row) => (
      <TwoLines
        first={text.decidedOf(row.aantalBesloten, row.aantal)}
        second={row.aantalWachtOpTweede > 0 ? text.waiting(row.aantalWachtOpTweede) : null}
      />
    ),
  },
];

/** What waits for a decision of the municipality, and until when? */
export function ReviewPage() {
  const { data: limit } = useQuery(reviewLimitQuery);
  return (
    <>
      <PageHeading
        title={text.title}
        sub={
          <>
            <p>{text.sub}</p>
            {limit && (
              <p className="small muted">
                {limit.bovenCent === null ? text.limit.none : text.limit.now(limit.bovenCent)}
              </p>
            )}
          </>
        }
        actions={limit && <LimitDialog now={limit.bovenCent} />}
      />
      <ServerTable<Controledossier>
        path="/controledossiers"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        whole
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}

const AMOUNT = /^€?\s*(\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,\d{1,2})?$/;

function LimitDialog({ now }: { now: number | null }) {
  return (
    <FormDialog
      name="grens"
      button={text.limit.button}
      title={text.limit.title}
      intro={text.limit.intro}
      fields={[
        {
          kind: 'text',
          name: 'boven',
          label: text.limit.field,
          hint: text.limit.hint,
          required: true,
          pattern: AMOUNT,
          patternHint: text.limit.noAmount,
        },
      ]}
      initial={now === null ? {} : { boven: formatInputEuros(now) }}
      submitLabel={text.limit.submit}
      done={text.limit.done}
      submit={({ boven = '' }) => apiSend('POST', '/controlegrenzen', { bovenCent: parseDutchEuros(boven) })}
    />
  );
}
