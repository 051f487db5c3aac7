import { useQuery } from '@tanstack/react-query';
import type { Differentiatiedocument } from '../../../../src/modules/suppliers/api.ts';
import { apiSend } from '../../api/client.ts';
import { dayOfInstant } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { criteriaFields, criteriaValues, readCriteria } from './criteria-fields.ts';
import { tiersQuery } from './supplier-queries.ts';
import { tiersText as text } from './tiers.nl.ts';

/** Adopts where everybody stands today, from a day on. */
export function AdoptPlacements() {
  return (
    <FormDialog
      name="indeling"
      button={text.adopt}
      look="primary"
      title={text.adopt}
      intro={text.adoptIntro}
      fields={[{ kind: 'day', name: 'van', label: text.from, required: true }]}
      initial={{ van: dayOfInstant(new Date()) }}
      submitLabel={text.adopt}
      done={text.adoptDone}
      submit={(values) => apiSend('POST', '/differentiatie/vaststellingen', values)}
    />
  );
}

/** A next version of the criteria: the form follows from the document, so another document needs no other form. */
export function ChangeCriteria({ document, start = false }: { document: Differentiatiedocument; start?: boolean }) {
  return (
    <FormDialog
      name="criteria"
      button={start ? text.start : text.change}
      {...(start ? { look: 'primary' as const } : { small: true })}
      title={start ? text.start : text.change}
      intro={start ? text.startIntro : text.changeIntro}
      fields={[
        ...criteriaFields(document),
        { kind: 'day' as const, name: 'van', heading: text.from, label: text.from, required: true },
        { kind: 'text' as const, name: 'toelichting', label: text.note, required: true },
      ]}
      initial={{ ...criteriaValues(document), van: dayOfInstant(new Date()) }}
      submitLabel={start ? text.start : text.change}
      done={text.changeDone}
      submit={({ van, toelichting, ...typed }) =>
        apiSend('POST', '/differentiatie/versies', { van, toelichting, document: readCriteria(document, typed) })
      }
    />
  );
}

/** Places one provider otherwise than the criteria say. */
export function PlaceOtherwise({ providerId, name }: { providerId: number; name: string }) {
  const tiers = useQuery(tiersQuery).data?.document?.niveaus ?? [];
  if (tiers.length === 0) return null;
  return (
    <FormDialog
      name={`niveau-${providerId}`}
      button={text.exceptionButton}
      buttonLabel={text.exceptionOf(name)}
      small
      title={text.exceptionOf(name)}
      fields={[
        {
          kind: 'choice',
          name: 'niveau',
          label: text.level,
          required: true,
          options: tiers.map(({ sleutel, naam }) => ({ value: sleutel, label: naam })),
        },
        { kind: 'day', name: 'van', label: text.from, required: true },
        { kind: 'text', name: 'reden', label: text.reason, required: true },
      ]}
      initial={{ van: dayOfInstant(new Date()) }}
      submitLabel={text.exceptionButton}
      done={text.exceptionDone}
      submit={(values) => apiSend('POST', `/aanbieders/${providerId}/niveaus`, values)}
    />
  );
}
