import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Instrumenten } from '../../../../../src/modules/instruments/api.ts';
import type { Keuze, Segmentdetail } from '../../../../../src/modules/strategy/api.ts';
import { paths } from '../../../app/paths.ts';
import { Loaded } from '../../../ui/async/states.tsx';
import { InPageHelp } from '../../../ui/help/in-page-help.tsx';
import { AppLink } from '../../../ui/link/app-link.tsx';
import { BlockHeading } from '../../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../../ui/table/data-table.tsx';
import { useListPlace } from '../../../ui/table/use-list-place.ts';
import { TabLinks } from '../../../ui/tabs/tabs.tsx';
import { libraryQuery } from '../../instruments/instrument-queries.ts';
import { OptionTable } from '../../instruments/option-table.tsx';
import { StrategyFrame } from '../strategy-frame.tsx';
import { AdviceMatrix, AdviceReasons } from './advice-matrix.tsx';
import { AnalysesView } from './analyses.tsx';
import { segmentQuery } from './choice-queries.ts';
import { segmentText as text } from './choices.nl.ts';
import { AnswerQuestions, ChangeSegment, ChooseOption } from './segment-acts.tsx';

/** One segment: its answers, the advice per instrument with a reason per criterion, and what was chosen. */
export function SegmentPage() {
  const { id, segmentId } = useParams({ from: '/aangemeld/strategie/$id/keuzes/$segmentId' });
  return (
    <StrategyFrame id={id} tab="keuzes">
      {(strategy) => <Both strategyId={strategy.id} segmentId={segmentId} />}
    </StrategyFrame>
  );
}

function Both({ strategyId, segmentId }: { strategyId: number; segmentId: string }) {
  const library = useQuery(libraryQuery);
  return (
    <Loaded query={useQuery(segmentQuery(strategyId, segmentId))}>
      {(segment) => (
        <Loaded query={library}>{(found) => <View strategyId={strategyId} segment={segment} library={found} />}</Loaded>
      )}
    </Loaded>
  );
}

type Props = { strategyId: number; segment: Segmentdetail; library: Instrumenten };

function View(props: Props) {
  const { strategyId, segment, library } = props;
  const { state, hrefWith } = useListPlace();
  const current = library.instrumenten.find(({ sleutel }) => sleutel === state.deel) ?? library.instrumenten[0];
  return (
    <>
      <p className="small">
        <AppLink href={paths.strategy(strategyId, 'keuzes')}>{text.back}</AppLink>
      </p>
      <BlockHeading
        id="segment"
        title={segment.naam}
        aside={segment.wijzigbaar && <ChangeSegment strategyId={strategyId} segment={segment} />}
      />
      {segment.toelichting && <p>{segment.toelichting}</p>}
      <p className="small muted">{`${text.facts(segment)}. ${text.answeredBy(segment)}`}</p>
      <TabLinks
        label={text.instruments}
        tabs={library.instrumenten.map(({ sleutel, naam }) => ({
          href: hrefWith({ deel: sleutel }),
          label: naam,
          current: sleutel === current?.sleutel,
        }))}
      />
      {current && <InstrumentView {...props} instrument={current} />}
      {current?.sleutel === 'bekostiging' && (
        <AnalysesView strategyId={strategyId} segmentId={segment.id} changeable={segment.wijzigbaar} />
      )}
      <History choices={segment.geschiedenis} />
    </>
  );
}

function InstrumentView({
  strategyId,
  segment,
  library,
  instrument,
}: Props & { instrument: Instrumenten['instrumenten'][number] }) {
  const advice = segment.adviezen.find((one) => one.instrument === instrument.sleutel);
  const chosen = segment.keuzes.find((one) => one.instrument === instrument.sleutel);
  // What was answered goes before what is not known.
  const questions = library.vragen
    .filter(({ instrumenten }) => instrumenten.includes(instrument.sleutel))
    .toSorted((a, b) => Number(b.feit in segment.feiten) - Number(a.feit in segment.feiten));
  if (!advice) return null;
  return (
    <section className="section" aria-labelledby="advies">
      <h2 id="advies">{advice.zin}</h2>
      {chosen && <Chosen choice={chosen} />}
      {segment.wijzigbaar && (
        <p className="row-actions choice-acts">
          <ChooseOption
            strategyId={strategyId}
            segment={segment}
            advice={advice}
            instrumentName={instrument.naam}
            current={chosen}
          />
          <AnswerQuestions strategyId={strategyId} segment={segment} questions={questions} />
        </p>
      )}
      <AdviceMatrix
        advice={advice}
        questions={questions}
        facts={segment.feiten}
        caption={text.matrix(instrument.naam)}
      />
      <AdviceReasons advice={advice} />
      <InPageHelp title={text.options(instrument.naam)}>
        <OptionTable caption={instrument.naam} options={instrument.opties} />
      </InPageHelp>
    </section>
  );
}

/** What was chosen, why, and what belongs to it. */
function Chosen({ choice }: { choice: Keuze }) {
  const extras = [
    ...(choice.contractjaren ? [text.years(choice.contractjaren)] : []),
    ...(choice.prikkels.length > 0 ? [text.incentives(choice.prikkels)] : []),
    ...(choice.nieuweBekostiging === null ? [] : [text.newFunding(choice.nieuweBekostiging)]),
  ];
  return (
    <div className="strategy-answer">
      <p>
        <strong className="strong">{text.chosen(choice)}</strong>{' '}
        <span className="small muted">{text.chosenBy(choice)}</span>
      </p>
      <p className="strategy-lines">{text.because(choice.reden)}</p>
      {choice.afwijking && <p className="strategy-lines">{text.deviation(choice.afwijking)}</p>}
      {extras.length > 0 && <p className="small">{extras.join(' ')}</p>}
    </div>
  );
}

const historyColumns: readonly Column<Keuze>[] = [
  { key: 'instrument', header: text.instrument, rowHeader: true, cell: ({ instrumentnaam }) => instrumentnaam },
  {
    key: 'keuze',
    header: text.option,
    cell: (row) => (
      <TwoLines
        first={row.optienaam ?? text.tookBack}
        second={row.geadviseerdnaam ? `${text.adviceMark}: ${row.geadviseerdnaam}` : undefined}
      />
    ),
  },
  {
    key: 'waarom',
    header: text.reasonShort,
    cell: (row) => <TwoLines first={row.reden} second={row.afwijking ? text.deviation(row.afwijking) : undefined} />,
  },
  { key: 'wanneer', header: text.when, cell: (row) => text.chosenBy(row) },
];

function History({ choices }: { choices: readonly Keuze[] }) {
  return (
    <section className="section" aria-labelledby="geschiedenis">
      <BlockHeading id="geschiedenis" title={text.history} />
      {choices.length === 0 ? (
        <p className="small">{text.historyNone}</p>
      ) : (
        <DataTable
          caption={text.history}
          captionHidden
          columns={historyColumns}
          rows={choices}
          rowKey={(row) => `${row.instrument}-${row.op}-${row.optie}-${row.reden}`}
          first={10}
        />
      )}
    </section>
  );
}
