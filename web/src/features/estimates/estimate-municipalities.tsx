import { apiSend } from '../../api/client.ts';
import type { Gemeentedeel, Raming } from '../../api/types.ts';
import { formatCents, formatEuros } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { Status } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { estimatesText } from './estimates.nl.ts';
import { COUNT, EUROS, readCount, readEuros, typedCount, typedEuros } from './typed-values.ts';
import { usedUntil } from './used-until.ts';

const text = estimatesText.municipalities;

/** What falls to each municipality, beside its fictitious ceiling and what it used. */
export function EstimateMunicipalities({ estimate }: { estimate: Raming }) {
  const change: Column<Gemeentedeel> = {
    key: 'wijzig',
    header: estimatesText.actions,
    headerHidden: true,
    numeric: true,
    cell: (row) => <ChangeMunicipality estimate={estimate} share={row} />,
  };
  const until = usedUntil(estimate);
  const sum = (of: (one: Gemeentedeel) => number) =>
    formatEuros(estimate.gemeenten.reduce((all, one) => all + of(one), 0));
  return (
    <div className="stack">
      <p className="small muted">
        {[text.keys(estimate.regionaleSleutel, estimate.lokaleSleutel), until && text.usedUntil(until)]
          .filter(Boolean)
          .join(' ')}
      </p>
      {estimate.nietVerdeeldCent.midden > 0 && (
        <Alert tone="warning" title={text.unsplit(estimate.nietVerdeeldCent.midden)}>
          {text.unsplitText}
        </Alert>
      )}
      <DataTable
        caption={text.caption}
        captionHidden
        columns={estimate.mag.wijzigen ? [...columns, change] : columns}
        rows={estimate.gemeenten}
        rowKey={(row) => String(row.gemeente.id)}
        totals={{
          gemeente: estimatesText.together,
          regionaal: sum((one) => one.deel.midden.regionaalCent),
          lokaal: sum((one) => one.deel.midden.lokaalCent),
          samen: sum((one) => one.deel.midden.totaalCent),
          gebruikt: sum((one) => one.gebruiktCent),
        }}
      />
      <p className="small muted">{text.ceilingNote}</p>
    </div>
  );
}

const columns: readonly Column<Gemeentedeel>[] = [
  { key: 'gemeente', header: text.municipality, rowHeader: true, cell: (row) => row.gemeente.naam },
  {
    key: 'regionaal',
    header: text.regional,
    numeric: true,
    cell: (row) => formatEuros(row.deel.midden.regionaalCent),
  },
  { key: 'lokaal', header: text.local, numeric: true, cell: (row) => formatEuros(row.deel.midden.lokaalCent) },
  {
    key: 'samen',
    header: text.total,
    numeric: true,
    cell: (row) => (
      <span className="strong" title={formatCents(row.deel.midden.totaalCent)}>
        {formatEuros(row.deel.midden.totaalCent)}
      </span>
    ),
  },
  {
    key: 'plafond',
    header: text.ceiling,
    numeric: true,
    cell: (row) => (row.plafondCent === null ? estimatesText.none : formatEuros(row.plafondCent)),
  },
  { key: 'ruimte', header: text.room, cell: (row) => <CeilingRoom share={row} /> },
  { key: 'gebruikt', header: text.used, numeric: true, cell: (row) => formatEuros(row.gebruiktCent) },
];

/** Only what asks for attention stands out. */
function CeilingRoom({ share: { plafondRuimteCent: room } }: { share: Gemeentedeel }) {
  if (room === null) return null;
  const warning = room.midden < 0 ? text.over : room.hoog < 0 ? text.overAtHigh : undefined;
  return (
    <TwoLines
      first={estimatesText.roomOf(room.midden)}
      second={warning && (room.midden < 0 ? <Status tone="warning">{warning}</Status> : warning)}
    />
  );
}

function ChangeMunicipality({ estimate, share }: { estimate: Raming; share: Gemeentedeel }) {
  const weight = { kind: 'text', required: true, pattern: COUNT, patternHint: estimatesText.make.count } as const;
  return (
    <FormDialog
      name={`gemeente-${share.gemeente.id}`}
      button={estimatesText.change}
      small
      title={text.title(share.gemeente.naam)}
      fields={[
        { ...weight, name: 'regionaal', label: text.regionalWeight, hint: estimate.regionaleSleutel },
        { ...weight, name: 'lokaal', label: text.localWeight, hint: estimate.lokaleSleutel },
        {
          kind: 'text',
          name: 'plafond',
          label: text.ceilingField,
          hint: text.ceilingHint,
          pattern: EUROS,
          patternHint: estimatesText.make.money,
        },
      ]}
      initial={{
        regionaal: typedCount(share.regionaalGewicht),
        lokaal: typedCount(share.lokaalGewicht),
        plafond: typedEuros(share.plafondCent),
      }}
      submitLabel={estimatesText.save}
      done={estimatesText.saved}
      submit={({ regionaal, lokaal, plafond }) =>
        apiSend(
          'PATCH',
          `/ramingen/${estimate.id}/gemeenten/${share.gemeente.id}`,
          {
            regionaalGewicht: readCount(regionaal),
            lokaalGewicht: readCount(lokaal),
            plafondCent: readEuros(plafond) ?? null,
          },
          { etag: etagOf(share.versie) },
        )
      }
    />
  );
}
