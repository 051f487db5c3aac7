import type { Handhavingsprotocol } from '../../../../src/modules/control/api.ts';
import { apiSend } from '../../api/client.ts';
import { dayOfInstant } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { enforcementText } from './enforcement.nl.ts';

const text = enforcementText.protocol;
type Document = Handhavingsprotocol['document'];
const TERMS = {
  antwoordDagen: text.answer,
  herstelDagen: text.remedy,
  zienswijzeDagen: text.defence,
  bezwaarDagen: text.objection,
} as const;
const TERM_KEYS = Object.keys(TERMS) as (keyof typeof TERMS)[];
const NUMBER = /^-?\d{1,4}([,.]\d)?$/;
const typed = (value: number): string => String(value).replace('.', ',');
const read = (value: string | undefined): number => Number((value ?? '').replace(',', '.'));

const numberField = (name: string, label: string, heading?: string): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  required: true,
  pattern: NUMBER,
  patternHint: text.number,
  ...(heading && { heading }),
});

/** Measures whose share is a choice: a stop is everything, and some have no effect on payment. */
const hasShare = ({ soort }: Document['maatregelen'][number]): boolean => soort === 'korting' || soort === 'inhouding';

/** A next version: the form follows from the document, so another document needs no other form. */
export function ChangeProtocol({ document }: { document: Document }) {
  const { termijnen, maatregelen, vlaggen } = document;
  const initial = Object.fromEntries([
    ...TERM_KEYS.map((key) => [key, String(termijnen[key])]),
    ...maatregelen.map((one) => [`m-${one.sleutel}`, typed(one.percentage)]),
    ...vlaggen.flatMap((one) => [
      [`g-${one.sleutel}`, typed(one.grens)],
      [`o-${one.sleutel}`, String(one.verwachtOnterechtPercentage)],
    ]),
    ['van', dayOfInstant(new Date())],
  ]) as Record<string, string>;
  return (
    <FormDialog
      name="protocol"
      button={text.change}
      look="primary"
      title={text.change}
      intro={text.changeIntro}
      fields={[
        ...TERM_KEYS.map((key, at) => numberField(key, TERMS[key], at === 0 ? text.terms : undefined)),
        ...maatregelen
          .filter(hasShare)
          .map((one, at) =>
            numberField(`m-${one.sleutel}`, text.percentOf(one.titel), at === 0 ? text.measures : undefined),
          ),
        ...vlaggen.flatMap((one, at) => [
          numberField(`g-${one.sleutel}`, text.limitOf(one.titel), at === 0 ? text.flags : undefined),
          numberField(`o-${one.sleutel}`, text.expectedOf(one.titel)),
        ]),
        { kind: 'day', name: 'van', label: text.from, required: true, heading: text.from },
        { kind: 'text', name: 'toelichting', label: text.note, required: true },
      ]}
      initial={initial}
      submitLabel={text.change}
      done={text.changed}
      submit={(values) =>
        apiSend('POST', '/handhavingsprotocol/versies', {
          van: values.van,
          toelichting: values.toelichting,
          document: {
            ...document,
            termijnen: Object.fromEntries(TERM_KEYS.map((key) => [key, read(values[key])])),
            maatregelen: maatregelen.map((one) =>
              hasShare(one) ? { ...one, percentage: read(values[`m-${one.sleutel}`]) } : one,
            ),
            vlaggen: vlaggen.map((one) => ({
              ...one,
              grens: read(values[`g-${one.sleutel}`]),
              verwachtOnterechtPercentage: read(values[`o-${one.sleutel}`]),
            })),
          },
        })
      }
    />
  );
}
