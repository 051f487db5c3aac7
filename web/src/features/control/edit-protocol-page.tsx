import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Handhavingsprotocol, ProtocolVoorbeeld } from '../../../../src/modules/control/api.ts';
import { paths } from '../../app/paths.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Alert } from '../../ui/alert/alert.tsx';
import { Loaded } from '../../ui/async/states.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { NoPermissionPage } from '../errors/error-pages.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { AdoptProtocol } from './adopt-protocol.tsx';
import { protocolPreviewQuery, protocolQuery } from './control-queries.ts';
import { protocolText } from './protocol.nl.ts';
import { ProtocolChanges } from './protocol-changes.tsx';
import { keepDraft, keptDraft } from './protocol-draft.ts';
import type { ProtocolDocument } from './protocol-fields.ts';
import { AddItem, ChangeTerms, ItemActs, RestartDraft } from './protocol-items.tsx';
import { ProtocolLists } from './protocol-lists.tsx';

const text = protocolText.edit;

/** A next version in the making: terms, grounds, measures and red flags, with what it would change before it counts. */
export function EditProtocolPage() {
  const query = useQuery(protocolQuery);
  return (
    <PageQuery query={query}>{(protocol) => <Edit key={protocol.nieuwste.versie} protocol={protocol} />}</PageQuery>
  );
}

function Edit({ protocol: { nieuwste, versie, mag } }: { protocol: Handhavingsprotocol }) {
  const [draft, setDraft] = useState(() => keptDraft(nieuwste.versie) ?? nieuwste.document);
  const client = useQueryClient();
  const change = async (next: ProtocolDocument) => {
    await client.fetchQuery(protocolPreviewQuery(next, nieuwste.versie));
    keepDraft(nieuwste.versie, next);
    setDraft(next);
  };
  const preview = useQuery({ ...protocolPreviewQuery(draft, nieuwste.versie), enabled: mag.vaststellen });
  if (!mag.vaststellen) return <NoPermissionPage />;
  const changes = preview.data?.wijzigingen.length ?? 0;
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.enforcementProtocol, label: protocolText.title }]} here={text.title} />
      <PageHeading
        title={text.title}
        sub={<p>{text.sub(changes)}</p>}
        actions={
          <>
            {changes > 0 && <AdoptProtocol draft={draft} onVersion={nieuwste.versie} />}
            {draft !== nieuwste.document && <RestartDraft onRestart={() => change(nieuwste.document)} />}
          </>
        }
      />
      {nieuwste.versie !== versie && nieuwste.van !== null && (
        <Alert tone="info" title={text.waiting(nieuwste.versie, nieuwste.van)} />
      )}
      <section className="section" aria-labelledby="verandert">
        <BlockHeading id="verandert" title={text.preview} />
        <Loaded query={preview}>{(data) => <Preview data={data} />}</Loaded>
      </section>
      <ProtocolLists
        document={draft}
        termAct={<ChangeTerms draft={draft} onChange={change} />}
        addAct={(list) => <AddItem list={list} draft={draft} onChange={change} />}
        itemActs={(list, item) => <ItemActs list={list} item={item} draft={draft} onChange={change} />}
      />
    </>
  );
}

function Preview({ data: { wijzigingen, vlaggen } }: { data: ProtocolVoorbeeld }) {
  if (wijzigingen.length === 0) return <p className="small muted">{text.nothing}</p>;
  const otherwise = vlaggen.filter(({ nu, straks }) => nu !== straks && (nu || straks));
  return (
    <>
      <ProtocolChanges changes={wijzigingen} />
      {otherwise.length > 0 && (
        <ul>
          {otherwise.map((one) => (
            <li key={one.regel}>{protocolText.changes.flag(one)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
