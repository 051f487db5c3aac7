import { useQuery } from '@tanstack/react-query';
import type { RodeVlaggen } from '../../../../src/modules/control/api.ts';
import { paths } from '../../app/paths.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from '../suppliers/help.tsx';
import { flagsQuery } from './control-queries.ts';
import { enforcementText } from './enforcement.nl.ts';
import { EnforcementTabs } from './enforcement-tabs.tsx';
import { OpenCase } from './open-case.tsx';

const text = enforcementText.flags;
type Flag = RodeVlaggen['vlaggen'][number];
type Rule = RodeVlaggen['regels'][number];

/** Which providers lie above a limit today, by which rule, and how often was that rule wrong? */
export function FlagsPage() {
  return <PageQuery query={useQuery(flagsQuery)}>{(flags) => <View flags={flags} />}</PageQuery>;
}

function View({ flags: { vlaggen, regels } }: { flags: RodeVlaggen }) {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub(vlaggen.length)}</p>} />
      <EnforcementTabs current="flags" />
      <section className="section" aria-labelledby="vandaag">
        <BlockHeading id="vandaag" title={text.raised} />
        {vlaggen.length === 0 ? (
          <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
        ) : (
          <DataTable
            caption={text.raised}
            captionHidden
            columns={raised}
            rows={vlaggen}
            rowKey={(row) => `${row.regel}-${row.aanbieder.id}`}
          />
        )}
      </section>
      <section className="section" aria-labelledby="regels">
        <BlockHeading id="regels" title={text.rules} />
        <DataTable caption={text.rules} captionHidden columns={rules} rows={regels} rowKey={(row) => row.sleutel} />
      </section>
      <Help lines={text.help} />
    </>
  );
}

const raised: readonly Column<Flag>[] = [
  {
    key: 'aanbieder',
    header: enforcementText.provider,
    rowHeader: true,
    cell: (row) => <AppLink href={paths.provider(row.aanbieder.id)}>{row.aanbieder.naam}</AppLink>,
  },
  { key: 'regel', header: text.rule, cell: (row) => <TwoLines first={row.titel} second={text.value(row)} /> },
  {
    key: 'doen',
    header: text.openCase,
    headerHidden: true,
    cell: (row) =>
      row.zaakId === null ? (
        <OpenCase flag={row} />
      ) : (
        <AppLink href={paths.enforcementCase(row.zaakId)}>{text.runs}</AppLink>
      ),
  },
];

const rules: readonly Column<Rule>[] = [
  {
    key: 'regel',
    header: text.rule,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.titel} second={row.grondslag} />,
  },
  {
    key: 'cijfer',
    header: text.figure,
    cell: (row) => (
      <TwoLines
        first={capitalised(plainWord(row.cijfer))}
        second={`${text.limit(row)}. ${row.reikwijdte}. ${text.period(row)}.`}
      />
    ),
  },
  {
    key: 'verwacht',
    header: text.expected,
    cell: (row) => <TwoLines first={text.expectedOf(row)} second={row.waaromOnterecht} />,
  },
  { key: 'antwoord', header: text.answer, cell: (row) => text.answerOf(row.antwoordDagen) },
  {
    key: 'bleek',
    header: text.real,
    cell: (row) => (
      <TwoLines
        first={text.realOf(row)}
        second={row.bevindingen.onduidelijk > 0 && text.unclear(row.bevindingen.onduidelijk)}
      />
    ),
  },
];
