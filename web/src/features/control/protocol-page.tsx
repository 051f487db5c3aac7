import { useQuery } from '@tanstack/react-query';
import type { Handhavingsprotocol } from '../../../../src/modules/control/api.ts';
import { paths } from '../../app/paths.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from '../suppliers/help.tsx';
import { protocolQuery } from './control-queries.ts';
import { EnforcementTabs } from './enforcement-tabs.tsx';
import { protocolText as text } from './protocol.nl.ts';
import { ProtocolChanges } from './protocol-changes.tsx';
import { ProtocolLists } from './protocol-lists.tsx';

/** When and how do measures follow here, and how did that come about? */
export function ProtocolPage() {
  return <PageQuery query={useQuery(protocolQuery)}>{(protocol) => <View protocol={protocol} />}</PageQuery>;
}

function View({ protocol }: { protocol: Handhavingsprotocol }) {
  const { document, versie, van, toelichting, stappen, mag } = protocol;
  return (
    <>
      <PageHeading
        title={text.title}
        sub={
          <p>
            {text.sub(versie, van)} {toelichting}
          </p>
        }
        actions={
          mag.vaststellen && (
            <LinkButton look="primary" href={paths.editProtocol}>
              {text.change}
            </LinkButton>
          )
        }
      />
      <EnforcementTabs current="protocol" />
      <ProtocolLists document={document} />
      <section className="section" aria-labelledby="stappen">
        <BlockHeading id="stappen" title={text.steps} />
        <p>{text.stepsIntro}</p>
        <DataTable caption={text.steps} captionHidden columns={steps} rows={stappen} rowKey={(row) => row.soort} />
      </section>
      <History versions={protocol.versies} />
      <Help lines={text.help} />
    </>
  );
}

const steps: readonly Column<Handhavingsprotocol['stappen'][number]>[] = [
  { key: 'stap', header: text.step, rowHeader: true, cell: (row) => capitalised(plainWord(row.soort)) },
  {
    key: 'wie',
    header: text.by,
    cell: (row) => (
      <TwoLines first={text.byWords[row.door]} second={row.anderDan === null ? null : text.byOther(row.anderDan)} />
    ),
  },
  {
    key: 'termijn',
    header: text.term,
    cell: ({ termijnDagen }) =>
      termijnDagen === null ? <span className="muted">{text.noTerm}</span> : text.days(termijnDagen),
  },
  {
    key: 'brief',
    header: text.letter,
    cell: ({ brief }) => (brief ? text.withLetter : <span className="muted">{text.noLetter}</span>),
  },
];

const versionColumns: readonly Column<Handhavingsprotocol['versies'][number]>[] = [
  {
    key: 'versie',
    header: text.version,
    rowHeader: true,
    cell: (row) => <TwoLines first={text.versionOf(row)} second={row.door} />,
  },
  { key: 'waarom', header: text.why, cell: (row) => row.toelichting },
  {
    key: 'veranderd',
    header: text.whatChanged,
    cell: (row) => <ProtocolChanges changes={row.wijzigingen} past />,
  },
];

function History({ versions }: { versions: Handhavingsprotocol['versies'] }) {
  return (
    <section className="section" aria-labelledby="versies">
      <BlockHeading id="versies" title={text.history} />
      {versions.length === 0 ? (
        <p className="small muted">{text.historyEmpty}</p>
      ) : (
        <DataTable
          caption={text.history}
          captionHidden
          columns={versionColumns}
          rows={versions}
          rowKey={(row) => String(row.versie)}
          first={5}
        />
      )}
    </section>
  );
}
