import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Blok, Reactie, Strategie, Strategiedocument } from '../../../../src/modules/strategy/api.ts';
import { apiSend, apiUrl } from '../../api/client.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { Select } from '../../ui/form/field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { WeighReaction } from '../catalogue/weighing.tsx';
import { strategyText } from './strategy.nl.ts';
import { documentQuery } from './strategy-queries.ts';

const text = strategyText.document;

/** The written strategy of now or of a version, with what people say of each paragraph and what was done with it. */
export function DocumentView({ strategy }: { strategy: Strategie }) {
  const { state } = useListPlace();
  return (
    <Loaded query={useQuery(documentQuery(strategy.id, state.versie))}>
      {(document) => <View strategy={strategy} document={document} />}
    </Loaded>
  );
}

function View({ strategy, document }: { strategy: Strategie; document: Strategiedocument }) {
  const { paragrafen, reacties, stand, controlegetal } = document;
  const known = new Set(paragrafen.map(({ sleutel }) => sleutel));
  const elsewhere = reacties.filter(({ paragraaf }) => !known.has(paragraaf));
  return (
    <>
      <div className="server-table__bar strategy-bar">
        <p className="small">
          {stand}. {document.regio}, {document.periode}.
        </p>
        <Versions strategy={strategy} document={document} />
        <Downloads strategy={strategy} version={document.versie} />
      </div>
      {paragrafen.length === 0 && <p>{text.empty}</p>}
      {paragrafen.map((paragraph, at) => (
        <section
          key={paragraph.sleutel}
          className="section strategy-paragraph"
          aria-labelledby={`p-${paragraph.sleutel}`}
        >
          <BlockHeading
            id={`p-${paragraph.sleutel}`}
            title={`${at + 1}. ${paragraph.titel}`}
            aside={document.magReageren && <React strategy={strategy} paragraph={paragraph} />}
          />
          {paragraph.blokken.map((block, place) => (
            <Block key={`${paragraph.sleutel}-${place.toString()}`} block={block} />
          ))}
          <Reactions
            strategy={strategy}
            document={document}
            reactions={reacties.filter(({ paragraaf }) => paragraaf === paragraph.sleutel)}
          />
        </section>
      ))}
      {elsewhere.length > 0 && (
        <section className="section" aria-labelledby="elders">
          <BlockHeading id="elders" title={text.elsewhere} />
          <Reactions strategy={strategy} document={document} reactions={elsewhere} />
        </section>
      )}
      {controlegetal && <p className="small muted strategy-proof">{text.proof(controlegetal)}</p>}
    </>
  );
}

function Versions({ strategy, document }: { strategy: Strategie; document: Strategiedocument }) {
  const { state, change } = useListPlace();
  if (document.versies.length === 0) return null;
  const now = strategy.intern && strategy.status === 'concept' ? [{ value: '', label: text.now }] : [];
  return (
    <Select
      small
      label={text.compare}
      value={state.versie ?? (now.length > 0 ? '' : String(document.versie))}
      onChange={(event) => change({ versie: event.target.value })}
      options={[
        ...now,
        ...document.versies.map(({ nummer, voor }) => ({
          value: String(nummer),
          label: `${text.version(nummer)}, ${text.for[voor]}`,
        })),
      ]}
    />
  );
}

function Downloads({ strategy, version }: { strategy: Strategie; version: number | null }) {
  return (
    <div className="export-buttons">
      {(['docx', 'pdf'] as const).map((formaat) => {
        const name = formaat === 'docx' ? text.word : text.pdf;
        return (
          <LinkButton
            key={formaat}
            small
            download=""
            icon={<IconDownload size={16} aria-hidden />}
            href={apiUrl(`/strategieen/${strategy.id}/document/_exporteer`, { formaat, versie: version ?? undefined })}
            aria-label={text.downloadAs(name)}
          >
            {name}
          </LinkButton>
        );
      })}
    </div>
  );
}

function Block({ block }: { block: Blok }) {
  switch (block.soort) {
    case 'kop':
      return <h3>{block.tekst}</h3>;
    case 'alinea':
      return <p className="strategy-lines">{block.tekst}</p>;
    case 'noot':
      return <p className="small muted">{block.tekst}</p>;
    case 'tabel':
      return (
        <DataTable
          caption={block.titel}
          captionHidden
          columns={block.kolommen.map(({ kop, rechts }, at) => ({
            key: kop,
            header: kop,
            numeric: rechts,
            rowHeader: at === 0,
            cell: (row: readonly string[]) => <span className="strategy-lines">{row[at]}</span>,
          }))}
          rows={block.rijen}
          rowKey={(row) => row.join('|')}
          first={15}
        />
      );
  }
}

function React({ strategy, paragraph }: { strategy: Strategie; paragraph: Strategiedocument['paragrafen'][number] }) {
  return (
    <FormDialog
      name={`reactie-${paragraph.sleutel}`}
      button={text.react}
      buttonLabel={text.reactOn(paragraph.titel)}
      small
      title={text.reactOn(paragraph.titel)}
      fields={[{ kind: 'long-text', name: 'tekst', label: text.yourReaction, required: true }]}
      submitLabel={text.react}
      done={text.reacted}
      submit={(values) =>
        apiSend('POST', `/strategieen/${strategy.id}/reacties`, { ...values, paragraaf: paragraph.sleutel })
      }
    />
  );
}

function Reactions({
  strategy,
  document,
  reactions,
}: {
  strategy: Strategie;
  document: Strategiedocument;
  reactions: readonly Reactie[];
}) {
  if (reactions.length === 0) return null;
  return (
    <div className="strategy-reactions">
      <h3>{text.reactions(reactions.length)}</h3>
      <ul className="plain-list">
        {reactions.map((reaction) => (
          <li key={reaction.id}>
            <span className="muted small">{text.from(reaction)}</span>
            <span className="strategy-lines">{reaction.tekst}</span>
            <WeighReaction
              reaction={reaction}
              mayWeigh={document.magAfwegen}
              submit={(values) =>
                apiSend('POST', `/strategieen/${strategy.id}/afwegingen`, { ...values, reactieId: reaction.id })
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
