import { useQuery } from '@tanstack/react-query';
import type { Handhavingsprotocol } from '../../../../src/modules/control/api.ts';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from '../suppliers/help.tsx';
import { ChangeProtocol } from './change-protocol.tsx';
import { protocolQuery } from './control-queries.ts';
import { enforcementText } from './enforcement.nl.ts';
import { EnforcementTabs } from './enforcement-tabs.tsx';

const text = enforcementText.protocol;
type Document = Handhavingsprotocol['document'];
type Ground = Document['gronden'][number];
type Measure = Document['maatregelen'][number];

/** When and how do measures follow here? */
export function ProtocolPage() {
  return <PageQuery query={useQuery(protocolQuery)}>{(protocol) => <View protocol={protocol} />}</PageQuery>;
}

const grounds: readonly Column<Ground>[] = [
  {
    key: 'grond',
    header: text.ground,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.titel} second={row.reikwijdte} />,
  },
  {
    key: 'grondslag',
    header: text.basis,
    cell: (row) => <TwoLines first={row.grondslag} second={row.zonderWaarschuwing ? text.direct : text.warned} />,
  },
];

const measuresOf = ({ maatregelen }: Document): readonly Column<Measure>[] => [
  { key: 'maatregel', header: text.measures, rowHeader: true, cell: (row) => row.titel },
  {
    key: 'gevolg',
    header: text.effect,
    cell: (row) => (
      <TwoLines
        first={text.effectOf(row.soort, row.percentage)}
        second={
          row.na === null
            ? text.first
            : text.after(maatregelen.find(({ sleutel }) => sleutel === row.na)?.titel ?? row.na)
        }
      />
    ),
  },
];

function View({ protocol: { document, versie, van, toelichting, mag } }: { protocol: Handhavingsprotocol }) {
  const { antwoordDagen, herstelDagen, zienswijzeDagen, bezwaarDagen } = document.termijnen;
  return (
    <>
      <PageHeading
        title={text.title}
        sub={
          <p>
            {text.sub(versie, van)} {toelichting}
          </p>
        }
        actions={mag.vaststellen && <ChangeProtocol document={document} />}
      />
      <EnforcementTabs current="protocol" />
      <section className="section" aria-labelledby="termijnen">
        <BlockHeading id="termijnen" title={text.terms} />
        <FactList
          facts={[
            { label: text.answer, value: text.days(antwoordDagen) },
            { label: text.remedy, value: text.days(herstelDagen) },
            { label: text.defence, value: text.days(zienswijzeDagen) },
            { label: text.objection, value: text.days(bezwaarDagen) },
          ]}
        />
      </section>
      <section className="section" aria-labelledby="gronden">
        <BlockHeading id="gronden" title={text.grounds} />
        <DataTable
          caption={text.grounds}
          captionHidden
          columns={grounds}
          rows={document.gronden}
          rowKey={(row) => row.sleutel}
        />
      </section>
      <section className="section" aria-labelledby="maatregelen">
        <BlockHeading id="maatregelen" title={text.measures} />
        <DataTable
          caption={text.measures}
          captionHidden
          columns={measuresOf(document)}
          rows={document.maatregelen}
          rowKey={(row) => row.sleutel}
        />
      </section>
      <Help lines={text.help} />
    </>
  );
}
