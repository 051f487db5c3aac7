import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { listQuery, requirementLibraryQuery } from '../../api/queries.ts';
import type { Doel, Eis, Eisenset, Inkooptaak } from '../../api/types.ts';
import { chosenOf, type FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { requirementsText as text } from './requirements.nl.ts';
import { PERCENTAGE_0_100, typedWeight, weightOf } from './weight.ts';

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const contentFields: readonly FieldDefinition[] = [
  { kind: 'text', name: 'titel', label: text.fields.title, required: true },
  { kind: 'long-text', name: 'tekst', label: text.fields.body, required: true },
  { kind: 'choice', name: 'status', label: text.fields.status, required: true, options: optionsOf(text.statuses) },
  { kind: 'choice', name: 'bewijs', label: text.fields.evidence, options: optionsOf(text.evidence) },
  {
    kind: 'text',
    name: 'weging',
    label: text.fields.weight,
    hint: text.fields.weightHint,
    pattern: PERCENTAGE_0_100,
    patternHint: text.fields.weightError,
  },
];

type Values = Readonly<Record<string, string>>;

const contentBody = ({ titel, tekst, status, bewijs, weging }: Values) => ({
  titel,
  tekst,
  status,
  bewijs: bewijs ?? null,
  weging: weightOf(weging),
});

const optionOf = ({ id, naam }: { id: number; naam: string }) => ({ value: String(id), label: naam });

/** Goals and purchase tasks of the region whose set it is. */
function usePurposeFields({ regio }: Eisenset): readonly FieldDefinition[] {
  const goals = useQuery(listQuery<Doel>('/doelen', { regio: regio.id })).data?.items ?? [];
  const tasks = useQuery(listQuery<Inkooptaak>('/inkooptaken', { regio: regio.id })).data?.items ?? [];
  return [
    { kind: 'choice', name: 'doelId', label: text.fields.goal, options: goals.map(optionOf) },
    { kind: 'choice', name: 'inkooptaakId', label: text.fields.task, options: tasks.map(optionOf) },
  ];
}

const purposeBody = ({ doelId, inkooptaakId }: Values) => ({
  doelId: doelId === undefined ? null : Number(doelId),
  inkooptaakId: inkooptaakId === undefined ? null : Number(inkooptaakId),
});

/** Says afterwards which goal or purchase task a requirement serves; a requirement of the library begins without. */
export function BindRequirement({ set, requirement }: { set: Eisenset; requirement: Eis }) {
  const { id, code, doel, inkooptaak } = requirement;
  return (
    <FormDialog
      name={`eis-doel-${id}`}
      button={text.bind}
      buttonLabel={text.bindOf(code)}
      look="text"
      small
      title={text.bindOf(code)}
      intro={text.bindIntro}
      fields={usePurposeFields(set)}
      initial={{ ...(doel && { doelId: String(doel.id) }), ...(inkooptaak && { inkooptaakId: String(inkooptaak.id) }) }}
      submitLabel={text.save}
      done={text.bound}
      submit={(values) => apiSend('PUT', `/eisen/${id}/doel`, purposeBody(values))}
    />
  );
}

export function AddRequirement({ set }: { set: Eisenset }) {
  const purposes = usePurposeFields(set);
  return (
    <FormDialog
      name="nieuwe-eis"
      button={text.add}
      title={text.add}
      fields={[
        {
          kind: 'text',
          name: 'code',
          label: text.fields.code,
          required: true,
          pattern: /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/,
          patternHint: text.fields.codeError,
        },
        { kind: 'choice', name: 'soort', label: text.kind, required: true, options: optionsOf(text.kinds) },
        { kind: 'text', name: 'thema', label: text.fields.theme, required: true },
        ...contentFields,
        ...purposes,
      ]}
      initial={{ status: 'concept' }}
      submitLabel={text.add}
      done={text.added}
      submit={({ code, soort, thema, ...values }) =>
        apiSend('POST', `/eisensets/${set.id}/eisen`, {
          code,
          soort,
          thema,
          ...purposeBody(values),
          ...contentBody(values),
        })
      }
    />
  );
}

export function AddFromLibrary({ set }: { set: Eisenset }) {
  const library = useQuery(requirementLibraryQuery).data?.items ?? [];
  const present = new Set(set.lijst.map(({ code }) => code));
  const free = library.filter(({ code }) => !present.has(code));
  return (
    <FormDialog
      name="eisen-uit-bibliotheek"
      button={text.addFromLibrary}
      title={text.addFromLibrary}
      {...(free.length === 0 && { intro: text.readyRequirements.nothingLeft })}
      fields={[
        {
          kind: 'many',
          name: 'sleutels',
          label: text.readyRequirements.choose,
          required: true,
          options: free.map((one) => ({ value: one.sleutel, label: `${one.code} ${one.titel}` })),
        },
      ]}
      submitLabel={text.addFromLibrary}
      done={text.addedFromLibrary}
      submit={({ sleutels }) =>
        apiSend('POST', `/eisensets/${set.id}/bibliotheekeisen`, { sleutels: chosenOf(sleutels) })
      }
    />
  );
}

export function PublishSet({ set }: { set: Eisenset }) {
  return (
    <FormDialog
      name="eisenset-publiceren"
      button={text.publish}
      look="primary"
      title={text.publishTitle}
      intro={text.publishIntro(set.nogTePubliceren)}
      fields={[]}
      submitLabel={text.publish}
      done={text.published}
      submit={() => apiSend('POST', `/eisensets/${set.id}/publicaties`, {})}
    />
  );
}

/** A reason is asked as soon as a version was published; who reads a set later sees why it changed. */
const reasonField = ({ versies }: Eis): FieldDefinition => ({
  kind: 'long-text',
  name: 'reden',
  label: text.fields.reason,
  hint: text.fields.reasonHint,
  required: versies.some(({ gepubliceerd }) => gepubliceerd !== null),
});

export function ChangeRequirement({ requirement }: { requirement: Eis }) {
  const newest = requirement.versies[0];
  if (!newest) return null;
  return (
    <FormDialog
      name={`eis-${requirement.id}`}
      button={text.change}
      buttonLabel={text.changeOf(requirement.code)}
      small
      title={`${requirement.code} ${newest.titel}`}
      intro={text.changeIntro}
      fields={[...contentFields, reasonField(requirement)]}
      initial={{
        titel: newest.titel,
        tekst: newest.tekst,
        status: newest.status,
        bewijs: newest.bewijs ?? '',
        weging: typedWeight(newest.weging),
      }}
      submitLabel={text.save}
      done={text.changed}
      submit={({ reden, ...values }) =>
        apiSend('POST', `/eisen/${requirement.id}/versies`, { ...contentBody(values), ...(reden && { reden }) })
      }
    />
  );
}

export function WithdrawRequirement({ requirement }: { requirement: Eis }) {
  const newest = requirement.versies[0];
  if (!newest) return null;
  const { titel, tekst, status, bewijs, weging } = newest;
  return (
    <FormDialog
      name={`eis-vervalt-${requirement.id}`}
      button={text.withdraw}
      buttonLabel={text.withdrawOf(requirement.code)}
      look="text"
      small
      title={text.withdrawOf(requirement.code)}
      intro={text.withdrawIntro}
      fields={[reasonField(requirement)]}
      submitLabel={text.withdraw}
      done={text.changed}
      submit={({ reden }) =>
        apiSend('POST', `/eisen/${requirement.id}/versies`, {
          ...{ titel, tekst, status, bewijs, weging },
          vervallen: true,
          ...(reden && { reden }),
        })
      }
    />
  );
}
