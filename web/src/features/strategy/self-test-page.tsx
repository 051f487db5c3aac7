import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Strategie, Zelftesten } from '../../../../src/modules/strategy/api.ts';
import { apiSend } from '../../api/client.ts';
import { formatDay } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { BarRows } from '../../ui/charts/bar-rows.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { strategyText } from './strategy.nl.ts';
import { StrategyFrame } from './strategy-frame.tsx';
import { selfTestsQuery } from './strategy-queries.ts';

const text = strategyText.selfTest;
type Test = Zelftesten['testen'][number];
type Habit = Zelftesten['gewoonten'][number];

/** The seven habits: how does the region do, and does it go better than the time before? */
export function SelfTestPage() {
  const { id } = useParams({ from: '/aangemeld/strategie/$id/zelftest' });
  return (
    <StrategyFrame id={id} tab="zelftest">
      {(strategy) => <View strategy={strategy} />}
    </StrategyFrame>
  );
}

function View({ strategy }: { strategy: Strategie }) {
  return (
    <Loaded query={useQuery(selfTestsQuery(strategy.id))}>
      {(tests) => {
        const last = tests.testen.at(-1);
        const before = tests.testen.at(-2);
        return (
          <>
            <section className="section" aria-labelledby="zelftest">
              <BlockHeading
                id="zelftest"
                title={text.title}
                aside={tests.magInvullen && <Fill strategy={strategy} habits={tests.gewoonten} last={last} />}
              />
              <p>{last ? text.answer(last.totaal, before?.totaal ?? null) : text.none}</p>
              <p className="small muted">{text.intro}</p>
              {last && <Bars habits={tests.gewoonten} last={last} before={before} />}
            </section>
            {last && <Points habits={tests.gewoonten} last={last} />}
            {tests.testen.length > 0 && <Times tests={tests.testen} />}
          </>
        );
      }}
    </Loaded>
  );
}

const scoreOf = (test: Test | undefined, key: string): number | null =>
  test?.gewoonten.find(({ sleutel }) => sleutel === key)?.percentage ?? null;

/** A bar for each habit, with the time before beside it in words. */
function Bars({ habits, last, before }: { habits: readonly Habit[]; last: Test; before: Test | undefined }) {
  return (
    <BarRows
      label={text.title}
      rows={habits.map(({ sleutel, naam }) => {
        const score = scoreOf(last, sleutel);
        return {
          key: sleutel,
          name: naam,
          note: before && `${text.before}: ${text.percent(scoreOf(before, sleutel))}`,
          value: text.percent(score),
          drawing: <rect className="chart__bar" x="0" y="30%" height="40%" width={`${score ?? 0}%`} />,
        };
      })}
    />
  );
}

function Points({ habits, last }: { habits: readonly Habit[]; last: Test }) {
  const given = new Map(last.antwoorden.map((one) => [one.punt, one]));
  const rows = habits.flatMap(({ naam, punten }) =>
    punten.flatMap((point) => {
      const answer = given.get(point.sleutel);
      return answer ? [{ ...point, naam, answer }] : [];
    }),
  );
  return (
    <section className="section" aria-labelledby="punten">
      <BlockHeading id="punten" title={text.points} />
      <DataTable
        caption={text.points}
        captionHidden
        rows={rows}
        rowKey={({ sleutel }) => sleutel}
        first={12}
        columns={[
          {
            key: 'punt',
            header: text.habit,
            rowHeader: true,
            cell: ({ tekst, naam }) => <TwoLines first={tekst} second={naam} />,
          },
          {
            key: 'antwoord',
            header: text.last,
            cell: ({ answer }) => <TwoLines first={text.words[answer.antwoord]} second={answer.toelichting} />,
          },
        ]}
      />
    </section>
  );
}

const timeColumns: readonly Column<Test>[] = [
  { key: 'dag', header: text.day, rowHeader: true, cell: ({ op }) => formatDay(op) },
  { key: 'totaal', header: text.total, numeric: true, cell: ({ totaal }) => text.percent(totaal) },
  { key: 'strategie', header: strategyText.title, cell: ({ strategie }) => strategie.naam },
  { key: 'door', header: text.by, cell: ({ door, toelichting }) => <TwoLines first={door} second={toelichting} /> },
];

function Times({ tests }: { tests: readonly Test[] }) {
  return (
    <section className="section" aria-labelledby="keren">
      <BlockHeading id="keren" title={text.times} />
      <DataTable
        caption={text.times}
        captionHidden
        columns={timeColumns}
        rows={tests.toReversed()}
        rowKey={({ id }) => String(id)}
      />
    </section>
  );
}

/** All points as one form, by habit; the answers of the last time stand in it. */
function Fill({ strategy, habits, last }: { strategy: Strategie; habits: readonly Habit[]; last: Test | undefined }) {
  return (
    <FormDialog
      name="zelftest"
      button={text.fill}
      title={text.fill}
      intro={text.intro}
      fields={[
        ...habits.flatMap(({ naam, punten }) =>
          punten.map(({ sleutel, tekst }, at) => ({
            kind: 'choice' as const,
            name: sleutel,
            label: tekst,
            options: text.answers,
            ...(at === 0 && { heading: naam }),
          })),
        ),
        { kind: 'long-text', name: 'toelichting', label: text.note },
      ]}
      {...(last && { initial: Object.fromEntries(last.antwoorden.map(({ punt, antwoord }) => [punt, antwoord])) })}
      submitLabel={text.submit}
      done={text.done}
      submit={({ toelichting, ...answers }) =>
        apiSend('POST', `/strategieen/${strategy.id}/zelftesten`, {
          antwoorden: Object.entries(answers).map(([punt, antwoord]) => ({ punt, antwoord })),
          ...(toelichting && { toelichting }),
        })
      }
    />
  );
}
