import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Analyses } from '../../../../../src/modules/strategy/api.ts';
import { Loaded } from '../../../ui/async/states.tsx';
import { BlockHeading } from '../../../ui/page/page.tsx';
import { type Column, DataTable } from '../../../ui/table/data-table.tsx';
import { sideNames, analysesText as text } from './analyses.nl.ts';
import { FillControl, FillIntroduction, FillSmallNumber } from './analysis-acts.tsx';
import { analysesQuery } from './choice-queries.ts';
import { segmentText } from './choices.nl.ts';

type Props = { strategyId: number; segmentId: number; changeable: boolean };

/** What one looks into before choosing how to pay: the introduction, keeping it in hand, and whether the group is large enough. */
export function AnalysesView(props: Props) {
  const { strategyId, segmentId, changeable } = props;
  const at = `/strategieen/${strategyId}/segmenten/${segmentId}/analyses`;
  return (
    <Loaded query={useQuery(analysesQuery(strategyId, segmentId))}>
      {({ invoering, beheersbaarheid, kleineAantallen }) => (
        <section className="section" aria-labelledby="analyses">
          <BlockHeading id="analyses" title={text.title} />
          <Part
            title={text.introduction}
            answer={invoering && text.introductionAnswer(invoering)}
            act={changeable && <FillIntroduction at={at} filled={invoering?.ingevuld} />}
          >
            {invoering && <Introduction found={invoering} />}
          </Part>
          <Part
            title={text.control}
            answer={beheersbaarheid && text.controlAnswer(beheersbaarheid)}
            act={changeable && <FillControl at={at} filled={beheersbaarheid?.ingevuld} />}
          />
          <Part
            title={text.small}
            answer={kleineAantallen && text.smallAnswer(kleineAantallen)}
            act={changeable && <FillSmallNumber at={at} filled={kleineAantallen} />}
          />
        </section>
      )}
    </Loaded>
  );
}

function Part({
  title,
  answer,
  act,
  children,
}: {
  title: string;
  answer: string | null;
  act: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="choice-analysis">
      <h3>{title}</h3>
      <p>{answer ?? text.notYet}</p>
      {children}
      {act}
    </div>
  );
}

type Side = NonNullable<Analyses['invoering']>['kanten'][number];
const columns: readonly Column<Side>[] = [
  { key: 'kant', header: text.side, rowHeader: true, cell: ({ kant }) => sideNames[kant] },
  { key: 'kosten', header: text.cost, numeric: true, cell: ({ bedragCent }) => text.amount(bedragCent) },
  { key: 'jaar', header: text.perYear, numeric: true, cell: ({ perJaarCent }) => text.amount(perJaarCent) },
  { key: 'tijd', header: text.longest, cell: text.months },
  { key: 'energie', header: text.energy, numeric: true, cell: ({ veelEnergie }) => String(veelEnergie) },
  { key: 'onbekend', header: text.unknown, cell: text.unknownOf },
];

function Introduction({ found }: { found: NonNullable<Analyses['invoering']> }) {
  const { verwacht, vooruitzicht } = found.ingevuld;
  return (
    <>
      {verwacht && <p className="strategy-lines">{text.expected(verwacht)}</p>}
      {vooruitzicht && (
        <p className="strategy-lines">
          {text.foresightText(segmentText.answers[vooruitzicht.antwoord].toLowerCase(), vooruitzicht.reden)}
        </p>
      )}
      <DataTable
        caption={text.introduction}
        captionHidden
        columns={columns}
        rows={found.kanten}
        rowKey={({ kant }) => kant}
      />
    </>
  );
}
