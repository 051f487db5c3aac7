import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Strategie, StrategieKop } from '../../../../src/modules/strategy/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { strategyText as text } from './strategy.nl.ts';
import { sectionsQuery } from './strategy-queries.ts';

/** The steps that the server says may be taken now; the last of them is the one that moves the strategy on. */
export function StrategyActs({ strategy }: { strategy: Strategie }) {
  return strategy.mag.map((act, at) => {
    const words = text.acts[act];
    const fields: FieldDefinition[] = [
      ...(words.due ? [{ kind: 'day' as const, name: 'reageerVoor', label: words.due, required: true }] : []),
      { kind: 'long-text', name: 'tekst', label: words.text, ...(words.required && { required: true }) },
    ];
    const primary = act === 'vastgesteld' || (at === strategy.mag.length - 1 && !strategy.mag.includes('vastgesteld'));
    return (
      <FormDialog
        key={act}
        name={`strategie-${act}`}
        button={words.button}
        {...(primary && { look: 'primary' as const })}
        title={words.button}
        {...(words.intro && { intro: words.intro })}
        fields={fields}
        submitLabel={words.button}
        done={words.done}
        submit={(values) => apiSend('POST', `/strategieen/${strategy.id}/stappen`, { soort: act, ...values })}
      />
    );
  });
}

const headFields: readonly FieldDefinition[] = [
  { kind: 'text', name: 'titel', label: text.begin.title, required: true },
  { kind: 'day', name: 'van', label: text.begin.from, required: true },
  { kind: 'day', name: 'tot', label: text.begin.through },
];

/** Begins a strategy, empty or with what stays the same of an earlier one. */
export function BeginStrategy({ earlier }: { earlier: readonly StrategieKop[] }) {
  const router = useRouter();
  const client = useQueryClient();
  return (
    <FormDialog
      name="strategie"
      button={text.begin.button}
      look="primary"
      title={text.begin.button}
      fields={[
        ...headFields,
        ...(earlier.length === 0
          ? []
          : [
              {
                kind: 'choice' as const,
                name: 'vanId',
                label: text.begin.take,
                hint: text.begin.takeHint,
                options: earlier.map(({ id, titel }) => ({ value: String(id), label: titel })),
              },
            ]),
      ]}
      submitLabel={text.begin.submit}
      done={text.begin.done}
      submit={async ({ vanId, ...values }) => {
        const made = await apiSend<Strategie>('POST', '/strategieen', {
          ...values,
          ...(vanId && { vanId: Number(vanId) }),
        });
        await client.invalidateQueries();
        router.history.push(paths.strategy(made.id));
      }}
    />
  );
}

/** Title, period and owner; once put out only the owner. */
export function ChangeHead({ strategy }: { strategy: Strategie }) {
  const owners = useQuery(sectionsQuery(strategy.id, 'aanpak')).data?.eigenaren ?? [];
  const { titel, van, tot, eigenaar } = strategy;
  return (
    <FormDialog
      name="strategie-kop"
      button={text.head.button}
      title={text.head.button}
      fields={[
        ...(strategy.bewerkbaar ? headFields : []),
        {
          kind: 'choice',
          name: 'eigenaarId',
          label: text.head.owner,
          options: owners.map(({ id, naam }) => ({ value: String(id), label: naam })),
        },
      ]}
      initial={{ titel, van, tot: tot ?? '', eigenaarId: eigenaar ? String(eigenaar.id) : '' }}
      submitLabel={text.head.submit}
      done={text.head.done}
      submit={(values) =>
        apiSend(
          'PUT',
          `/strategieen/${strategy.id}`,
          {
            titel: values.titel ?? titel,
            van: values.van ?? van,
            tot: strategy.bewerkbaar ? (values.tot ?? null) : tot,
            eigenaarId: values.eigenaarId ? Number(values.eigenaarId) : null,
          },
          { etag: etagOf(strategy.versie) },
        )
      }
    />
  );
}
