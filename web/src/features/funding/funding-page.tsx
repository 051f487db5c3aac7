import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { apiSend, apiUrl } from '../../api/client.ts';
import { fundingTermsOneQuery } from '../../api/queries.ts';
import type { Voorwaarden } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCount, formatDay, formatPeriod } from '../../format/index.ts';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import './funding.css';
import { fundingText as text } from './funding.nl.ts';
import { FundingContracts } from './funding-contracts.tsx';
import { FundingFindings } from './funding-findings.tsx';
import { FundingReading } from './funding-reading.tsx';
import { FundingVersions } from './funding-versions.tsx';
import { handOver } from './hand-over.ts';

/** One version of funding terms: what it says, whether that is consistent, which contracts it pays, and other versions. */
export function FundingPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <PageQuery query={useQuery(fundingTermsOneQuery(id))}>
      {(terms) => (
        <>
          <PageHeading
            title={terms.naam}
            sub={
              <>
                <span>{text.numbered(terms.regio.naam, terms.nummer)}</span>
                <StatusWord status={terms.status} />
              </>
            }
            actions={<Acts terms={terms} />}
          />
          <FactStrip
            facts={[
              { label: text.facts.period, lines: [formatPeriod(terms.van, terms.tot)] },
              { label: text.facts.parts, lines: [formatCount(terms.onderdelen)] },
              { label: text.facts.contracts, lines: [formatCount(terms.contracten)] },
              {
                label: text.facts.adopted,
                lines: adopted(terms),
              },
            ]}
          />
          <Parts terms={terms} />
        </>
      )}
    </PageQuery>
  );
}

function adopted({ vastgesteldOp, vastgesteldDoor, doorAnderVastTeStellen }: Voorwaarden): readonly string[] {
  if (vastgesteldOp) return [text.adoptedOn(formatDay(vastgesteldOp), vastgesteldDoor)];
  return doorAnderVastTeStellen ? [text.notAdopted, text.adoptedByAnother] : [text.notAdopted];
}

function Acts({ terms }: { terms: Voorwaarden }) {
  const router = useRouter();
  const mayDraft = useMay('funding.draft');
  return (
    <>
      <LinkButton download="" href={apiUrl(`/bekostigingsvoorwaarden/${terms.id}/_exporteer`)}>
        {text.export}
      </LinkButton>
      {mayDraft && !terms.bewerkbaar && (
        <Button
          onPress={() => {
            handOver(terms.document, terms.id);
            router.history.push(paths.fundingNew);
          }}
        >
          {text.nextVersion}
        </Button>
      )}
      {terms.bewerkbaar && (
        <LinkButton href={paths.fundingEdit(terms.id)} {...(!terms.magVaststellen && { look: 'primary' as const })}>
          {text.edit}
        </LinkButton>
      )}
      {terms.magVaststellen && (
        <FormDialog
          name="voorwaarden-vaststellen"
          button={text.adopt.button}
          look="primary"
          title={text.adopt.title}
          intro={text.adopt.intro}
          fields={[]}
          submitLabel={text.adopt.button}
          done={text.adopt.done}
          submit={() => apiSend('POST', `/bekostigingsvoorwaarden/${terms.id}/vaststelling`)}
        />
      )}
    </>
  );
}

const TABS = ['lezing', 'bevindingen', 'contracten', 'versies'] as const;

function Parts({ terms }: { terms: Voorwaarden }) {
  const router = useRouter();
  const { state } = useListPlace();
  const selected = TABS.find((each) => each === state.deel) ?? 'lezing';
  const content = {
    lezing: { content: <FundingReading blocks={terms.lezing} level={2} untitled /> },
    bevindingen: { content: <FundingFindings id={terms.id} /> },
    contracten: { count: terms.koppelingen.length, content: <FundingContracts terms={terms} /> },
    versies: { content: <FundingVersions terms={terms} /> },
  } satisfies Record<(typeof TABS)[number], unknown>;
  return (
    <Tabs
      label={text.parts}
      selected={selected}
      onSelect={(next) => router.history.push(paths.fundingTerms(terms.id, next === 'lezing' ? undefined : next))}
      tabs={TABS.map((key) => ({ key, label: text.tabs[key], ...content[key] }))}
    />
  );
}
