import { useQuery } from '@tanstack/react-query';
import { questionsQuery } from '../../api/queries.ts';
import type { Vraag, Vragenoverzicht } from '../../api/types.ts';
import { useMay, useSession } from '../../app/session.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { Select } from '../../ui/form/field.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import '../../ui/table/filter-bar.css';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { AskDialog, BeginRound } from './ask-dialogs.tsx';
import { DeskSignals } from './desk-signals.tsx';
import { QuestionTable } from './question-table.tsx';
import { questionsText } from './questions.nl.ts';

const text = questionsText.desk;

/** The questions: for the region all of them with what is to be done, for a provider its own. */
export function QuestionsDesk({ procedureId }: { procedureId: number }) {
  return (
    <Loaded query={useQuery(questionsQuery(procedureId))}>
      {(desk) => <Desk desk={desk} procedureId={procedureId} />}
    </Loaded>
  );
}

const count = (items: readonly Vraag[], ...standings: readonly Vraag['stand'][]): number =>
  items.filter((one) => standings.includes(one.stand)).length;

function Desk({ desk, procedureId }: { desk: Vragenoverzicht; procedureId: number }) {
  const ofProvider = useSession().organisatie.soort === 'provider';
  const manages = useMay('procurement.manage') && !ofProvider;
  const { items } = desk;
  const conclusion = ofProvider
    ? text.own(items.length)
    : text.conclusion(
        items.length,
        count(items, 'nieuw', 'teruggegeven', 'heropend'),
        count(items, 'concept'),
        count(items, 'nagekeken'),
      );
  const round = desk.rondes.at(-1);
  return (
    <section className="questions-desk" aria-labelledby="vragen">
      <BlockHeading id="vragen" title={text.list} />
      <div>
        <p className="strong">{conclusion}</p>
        <p className="small muted">{round ? text.round(round) : text.noRound}</p>
      </div>
      <div className="form__actions">
        {desk.magVragen && round?.open && <AskDialog desk={desk} procedureId={procedureId} kind="ask" />}
        {manages && round && <AskDialog desk={desk} procedureId={procedureId} kind="note" />}
        {manages && desk.magBeantwoorden && <BeginRound procedureId={procedureId} first={!round} />}
      </div>
      {!ofProvider && <DeskSignals desk={desk} />}
      {items.length > 0 && <Listed desk={desk} ofProvider={ofProvider} manages={manages} />}
    </section>
  );
}

/** The list with its one filter; hundreds of questions are read by what has to be done with them. */
function Listed({ desk, ofProvider, manages }: { desk: Vragenoverzicht; ofProvider: boolean; manages: boolean }) {
  const { state, change } = useListPlace();
  const words = ofProvider ? text.ownStates : text.states;
  const standings = [...new Set(desk.items.map((one) => one.stand))];
  const shown = desk.items.filter((one) => !state.stand || one.stand === state.stand);
  return (
    <>
      <div className="filter-bar">
        <Select
          small
          label={text.show}
          emptyLabel={text.all}
          options={standings.map((one) => ({ value: one, label: words[one] }))}
          value={state.stand ?? ''}
          onChange={(event) => change({ stand: event.target.value })}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={text.noneTitle}>{text.none}</EmptyState>
      ) : (
        <QuestionTable desk={desk} shown={shown} ofProvider={ofProvider} manages={manages} />
      )}
    </>
  );
}
