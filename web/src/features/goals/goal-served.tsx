import type { ReactNode } from 'react';
import type { Boomdoel } from '../../../../src/modules/goals/api.ts';
import { apiSend } from '../../api/client.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading, FactList } from '../../ui/page/page.tsx';
import { goalsText as text } from './goals.nl.ts';

type Clause = Boomdoel['bepalingen'][number];

/** What serves the goal on the way to the contract: tasks, products, clauses, requirements. */
export function GoalServed({ goal, mayKeep }: { goal: Boomdoel; mayKeep: boolean }) {
  return (
    <section className="section" aria-labelledby="dient">
      <BlockHeading id="dient" title={text.servedTitle} />
      <FactList
        facts={[
          { label: text.points, value: <Names names={goal.ontwikkelpunten.map(({ naam }) => naam)} /> },
          { label: text.tasks, value: <Names names={goal.inkooptaken.map(({ naam }) => naam)} /> },
          { label: text.products, value: <Names names={goal.producten.map(({ naam }) => naam)} /> },
          { label: text.clauses, value: <Clauses goal={goal} mayKeep={mayKeep} /> },
          { label: text.requirements, value: <Names names={goal.eisen.map((one) => `${one.code} ${one.titel}`)} /> },
        ]}
      />
    </section>
  );
}

const Nothing = () => <span className="muted">{text.nothing}</span>;

function Names({ names }: { names: readonly string[] }): ReactNode {
  if (names.length === 0) return <Nothing />;
  return (
    <ul className="plain-list">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function Clauses({ goal, mayKeep }: { goal: Boomdoel; mayKeep: boolean }) {
  if (goal.bepalingen.length === 0) return <Nothing />;
  return (
    <ul className="plain-list">
      {goal.bepalingen.map((one) => (
        <li key={`${one.door} ${one.nummer} ${one.titel}`}>
          {one.nummer} {one.titel} <span className="small muted">{one.hoe ?? text.byEuros}</span>
          {mayKeep && one.door === 'persoon' && <TakeBack goal={goal} clause={one} />}
        </li>
      ))}
    </ul>
  );
}

function TakeBack({ goal, clause: { sleutel, nummer, titel } }: { goal: Boomdoel; clause: Clause }) {
  return (
    <FormDialog
      name={`terug-${nummer}`}
      small
      look="text"
      button={text.takeBack}
      buttonLabel={text.takeBackOf(titel)}
      title={text.takeBackOf(titel)}
      fields={[{ kind: 'text', name: 'hoe', label: text.takeBackWhy, required: true }]}
      submitLabel={text.takeBack}
      done={text.sayDone}
      submit={({ hoe }) =>
        apiSend('POST', '/bepalingdoelen', { sleutel, nummer, titel, doelId: goal.id, dient: false, hoe })
      }
    />
  );
}
