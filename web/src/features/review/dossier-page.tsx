import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dossierQuery } from '../../api/queries.ts';
import type { ControledossierDetail, Controleregel } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatCount, formatDay, formatPeriod } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { RowChoice } from '../../ui/table/row-choice.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { DeskDecisions } from './desk-decisions.tsx';
import { reviewText } from './review.nl.ts';
import './review.css';

const text = reviewText.dossier;

/** Lines of one declaration that wait: why, what was decided, and the answer. */
export function DossierPage() {
  const { id } = useParams({ from: '/aangemeld/controle/$id' });
  return <PageQuery query={useQuery(dossierQuery(id))}>{(dossier) => <View dossier={dossier} />}</PageQuery>;
}

function View({ dossier }: { dossier: ControledossierDetail }) {
  const [chosen, setChosen] = useState<ReadonlyMap<number, Controleregel>>(new Map());
  const toggle = (row: Controleregel) => {
    const next = new Map(chosen);
    if (!next.delete(row.volgnummer)) next.set(row.volgnummer, row);
    setChosen(next);
  };
  const sum = [...chosen.values()].reduce((all, row) => all + row.bedragCent, 0);
  return (
    <>
      <PageHeading
        title={text.title(dossier.nummer)}
        sub={
          <>
            <p>{text.sub(dossier.aanbieder.naam, dossier.aantal, dossier.bedragCent)}</p>
            <p className={dossier.werkdagenOver < 0 ? 'negative' : 'muted'}>
              {`${reviewText.due} ${formatDay(dossier.uiterlijk)}, ${reviewText.left(dossier.werkdagenOver)}`}
            </p>
          </>
        }
        actions={<AnswerDialog dossier={dossier} />}
      />
      <Groups dossier={dossier} />
      <DeskDecisions dossier={dossier} />
      <section className="section" aria-labelledby="regels">
        <BlockHeading id="regels" title={text.lines} />
        {chosen.size > 0 && (
          <section className="review__bar" aria-label={text.chosen(chosen.size, sum)}>
            <strong>{text.chosen(chosen.size, sum)}</strong>
            <DecideDialog
              dossier={dossier}
              what={{ volgnummers: [...chosen.keys()] }}
              count={chosen.size}
              cents={sum}
              button={text.decide}
              primary
              onDone={() => setChosen(new Map())}
            />
            <Button small look="text" onPress={() => setChosen(new Map())}>
              {text.clear}
            </Button>
          </section>
        )}
        <ServerTable<Controleregel>
          path={`/controledossiers/${dossier.id}/regels`}
          what={text.what}
          columns={columnsOf(dossier, chosen, toggle)}
          rowKey={(row) => String(row.volgnummer)}
          filters={[
            {
              key: 'regel',
              label: text.rule,
              options: dossier.groepen.map((group) => ({ value: group.regel, label: group.titel })),
            },
            { key: 'open', label: text.onlyOpen, options: text.onlyOpenOptions },
          ]}
          empty={{ title: text.noneTitle, text: text.noneText }}
        />
      </section>
    </>
  );
}

type Group = ControledossierDetail['groepen'][number];

function Groups({ dossier }: { dossier: ControledossierDetail }) {
  const columns: readonly Column<Group>[] = [
    {
      key: 'reden',
      header: text.rule,
      rowHeader: true,
      cell: (row) => <TwoLines first={row.titel} second={row.regel} />,
    },
    { key: 'aantal', header: reviewText.lines, numeric: true, cell: (row) => formatCount(row.aantal) },
    { key: 'bedrag', header: reviewText.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
    { key: 'open', header: text.open, numeric: true, cell: (row) => formatCount(row.open) },
    {
      key: 'besluit',
      header: text.decide,
      headerHidden: true,
      numeric: true,
      cell: (row) =>
        row.open > 0 && (
          <DecideDialog
            dossier={dossier}
            what={{ regel: row.regel }}
            count={row.open}
            cents={row.open === row.aantal ? row.bedragCent : null}
            button={text.decideGroup}
            buttonLabel={text.decideGroupOf(row.titel)}
          />
        ),
    },
  ];
  return (
    <section className="section" aria-labelledby="waarom">
      <BlockHeading id="waarom" title={text.why} />
      <DataTable
        caption={text.why}
        captionHidden
        columns={columns}
        rows={dossier.groepen}
        rowKey={(row) => row.regel}
      />
    </section>
  );
}

const columnsOf = (
  dossier: ControledossierDetail,
  chosen: ReadonlyMap<number, Controleregel>,
  toggle: (row: Controleregel) => void,
): readonly Column<Controleregel>[] => [
  {
    key: 'kies',
    header: text.choose,
    headerHidden: true,
    cell: (row) =>
      row.besluitId === null && (
        <RowChoice
          label={text.chooseOne(row.referentie)}
          chosen={chosen.has(row.volgnummer)}
          onToggle={() => toggle(row)}
        />
      ),
  },
  {
    key: 'regel',
    header: text.line,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.claimLine(dossier.id, row.volgnummer)}>{row.referentie}</AppLink>}
        second={row.besluitId === null ? row.productCode : text.decided(row.besluitId)}
      />
    ),
  },
  {
    key: 'reden',
    header: text.rule,
    cell: (row) => (
      <>
        {row.redenen.map((reason) => (
          <TwoLines
            key={reason.regel}
            first={reason.zin}
            second={[reason.toelichting, reason.bron].filter(Boolean).join('; ')}
          />
        ))}
      </>
    ),
  },
  { key: 'periode', header: text.period, cell: (row) => formatPeriod(row.periode.van, row.periode.tot) },
  { key: 'bedrag', header: reviewText.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
];
