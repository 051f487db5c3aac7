import type { Boomdoel, Doelenboom } from '../../../../src/modules/goals/api.ts';
import { apiSend } from '../../api/client.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { aboutFields, bodyOf, concreteFields, reasonField, typedOf } from './goal-fields.ts';
import { goalsText as text } from './goals.nl.ts';

/** What can be done with a goal: make it concrete, change what it is, end it. */
export function GoalActs({ goal, tree }: { goal: Boomdoel; tree: Doelenboom }) {
  if (goal.beeindigdOp) return null;
  return (
    <>
      <Change goal={goal} button={text.concrete} fields={concreteFields(tree)} intro={text.concreteIntro} primary />
      <Change goal={goal} button={text.change} fields={aboutFields(tree, goal)} />
      <FormDialog
        name={`beeindig-${goal.id}`}
        button={text.end}
        look="text"
        title={text.end}
        intro={text.endIntro}
        fields={[{ kind: 'day', name: 'beeindigdOp', label: text.endDay, required: true }, reasonField]}
        submitLabel={text.end}
        done={text.ended}
        submit={(values) => send(goal, values)}
      />
    </>
  );
}

const send = (goal: Boomdoel, body: unknown) =>
  apiSend('PATCH', `/doelen/${goal.id}`, body, { etag: etagOf(goal.versie) });

function Change({
  goal,
  button,
  fields,
  intro,
  primary = false,
}: {
  goal: Boomdoel;
  button: string;
  fields: readonly FieldDefinition[];
  intro?: string;
  primary?: boolean;
}) {
  return (
    <FormDialog
      name={`${primary ? 'concreet' : 'wijzig'}-${goal.id}`}
      button={button}
      {...(primary && { look: 'primary' as const })}
      title={goal.naam}
      {...(intro !== undefined && { intro })}
      fields={[...fields, reasonField]}
      initial={typedOf(goal, fields)}
      submitLabel={text.save}
      done={text.saved}
      submit={(values) => send(goal, bodyOf(values, fields))}
    />
  );
}
