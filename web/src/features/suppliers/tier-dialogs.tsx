import { useQuery } from '@tanstack/react-query';
import type { Differentiatiedocument } from '../../../../src/modules/suppliers/api.ts';
import { apiSend } from '../../api/client.ts';
import { dayOfInstant } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { tiersQuery } from './supplier-queries.ts';
import { criterionText, tiersText as text } from './tiers.nl.ts';

const NUMBER = /^\d{1,4}([,.]\d)?$/;
const typedOf = (value: number): string => String(value).replace('.', ',');
const numberOf = (typed: string | undefined): number => Number((typed ?? '').replace(',', '.'));

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
  const tiers = document.niveaus.flatMap((tier, at) => (tier.criteria.length === 0 ? [] : [{ tier, at }]));
  const initial = Object.fromEntries(
    tiers.flatMap(({ tier, at }) => [
      [`nodig-${at}`, String(tier.nodig)],
      ...tier.criteria.map((one, n) => [`waarde-${at}-${n}`, typedOf(one.waarde)]),
    ]),
  );
  return (
    <FormDialog
      name="criteria"
      button={start ? text.start : text.change}
      {...(start ? { look: 'primary' as const } : { small: true })}
      title={start ? text.start : text.change}
      intro={start ? text.startIntro : text.changeIntro}
      fields={[
        ...tiers.flatMap(({ tier, at }) => [
          {
            kind: 'text' as const,
            name: `nodig-${at}`,
            heading: tier.naam,
            label: text.needOf(tier.naam),
            required: true,
            pattern: /^\d{1,2}$/,
            patternHint: text.number,
          },
          ...tier.criteria.map((one, n) => ({
            kind: 'text' as const,
            name: `waarde-${at}-${n}`,
            label: criterionText(one),
            required: true,
            pattern: NUMBER,
            patternHint: text.number,
          })),
        ]),
        { kind: 'day' as const, name: 'van', heading: text.from, label: text.from, required: true },
        { kind: 'text' as const, name: 'toelichting', label: text.note, required: true },
      ]}
      initial={{ ...initial, van: dayOfInstant(new Date()) }}
      submitLabel={start ? text.start : text.change}
      done={text.changeDone}
      submit={({ van, toelichting, ...typed }) =>
        apiSend('POST', '/differentiatie/versies', { van, toelichting, document: readDocument(document, typed) })
      }
    />
  );
}

const readDocument = (document: Differentiatiedocument, typed: Record<string, string>): Differentiatiedocument => ({
  ...document,
  niveaus: document.niveaus.map((tier, at) =>
    tier.criteria.length === 0
      ? tier
      : {
          ...tier,
          nodig: numberOf(typed[`nodig-${at}`]),
          criteria: tier.criteria.map((one, n) => ({ ...one, waarde: numberOf(typed[`waarde-${at}-${n}`]) })),
        },
  ),
});

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
