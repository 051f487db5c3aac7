import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { estimateQuery } from '../../api/queries.ts';
import type { Raming } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatEuros, formatMillions } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { EstimateActs } from './estimate-acts.tsx';
import { EstimateFrame } from './estimate-frame.tsx';
import { EstimateLines } from './estimate-lines.tsx';
import { EstimateMunicipalities } from './estimate-municipalities.tsx';
import { EstimateOrigin } from './estimate-origin.tsx';
import { EstimateRoom } from './estimate-room.tsx';
import { estimatesText as text } from './estimates.nl.ts';
import { WhatIf } from './what-if.tsx';

/** Does this estimate fit the frame, and what is it made of? */
export function EstimatePage() {
  const { id } = useParams({ from: '/aangemeld/ramingen/$id' });
  return (
    <PageQuery query={useQuery(estimateQuery(id))}>{(estimate) => <EstimateView estimate={estimate} />}</PageQuery>
  );
}

const PARTS = ['kader', 'producten', 'gemeenten', 'zwaar', 'watals', 'herkomst'] as const;
type Part = (typeof PARTS)[number];

function EstimateView({ estimate }: { estimate: Raming }) {
  const router = useRouter();
  const { state } = useListPlace();
  const part = PARTS.find((each) => each === state.deel) ?? 'kader';
  return (
    <>
      <PageHeading
        title={estimate.naam}
        sub={
          <>
            <p>{text.conclusion(estimate)}</p>
            <StatusWord status={estimate.status} />
          </>
        }
        actions={<EstimateActs estimate={estimate} />}
      />
      <Facts estimate={estimate} />
      {estimate.zonderPrijs.length > 0 && (
        <Alert tone="warning" title={text.unpriced(estimate.zonderPrijs.map((one) => one.naam).join(', '))}>
          {text.unpricedText}
        </Alert>
      )}
      <Tabs
        label={text.parts}
        tabs={PARTS.map((each) => ({ key: each, label: text.partNames[each], content: contentOf(each, estimate) }))}
        selected={part}
        onSelect={(next) => router.history.push(paths.estimate(estimate.id, next === 'kader' ? undefined : next))}
      />
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function contentOf(part: Part, estimate: Raming) {
  switch (part) {
    case 'kader':
      return <EstimateFrame estimate={estimate} />;
    case 'producten':
      return <EstimateLines estimate={estimate} />;
    case 'gemeenten':
      return <EstimateMunicipalities estimate={estimate} />;
    case 'zwaar':
      return <EstimateRoom estimate={estimate} />;
    case 'watals':
      return <WhatIf estimate={estimate} />;
    case 'herkomst':
      return <EstimateOrigin estimate={estimate} />;
  }
}

function Facts({ estimate }: { estimate: Raming }) {
  const { midden } = estimate.uitkomst;
  const lta = estimate.ltaCent === null ? text.unknown : formatEuros(estimate.ltaCent);
  return (
    <FactStrip
      facts={[
        { label: text.facts.frame, lines: [formatEuros(estimate.kaderCent), estimate.kaderBron] },
        { label: text.facts.regional, lines: [formatMillions(midden.regionaalCent), text.facts.atMid] },
        { label: text.facts.local, lines: [formatMillions(midden.lokaalCent), text.facts.atMid] },
        { label: text.facts.lta, lines: [lta, text.facts.ltaUse(midden.ltaCent, midden.ltaRuimteCent)] },
        ...(midden.andereBronCent > 0
          ? [{ label: text.facts.elsewhere, lines: [formatEuros(midden.andereBronCent), text.facts.outside] }]
          : []),
      ]}
    />
  );
}
