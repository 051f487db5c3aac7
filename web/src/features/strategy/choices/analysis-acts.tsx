import type { Analyses, Beheersbaarheid, Invoering } from '../../../../../src/modules/strategy/api.ts';
import { apiSend } from '../../../api/client.ts';
import type { FieldDefinition } from '../../../ui/form/fields.ts';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { controlNames, itemNames, sideNames, analysesText as text } from './analyses.nl.ts';
import { segmentText } from './choices.nl.ts';

const WHOLE = /^\d{1,9}$/;
const MONTHS = /^\d{1,3}$/;
const YEARS = /^([1-9]|[12]\d|30)$/;
const PERCENT = /^(?!0+([,.]0+)?$)\d{1,3}([,.]\d{1,2})?$/;
type Item = keyof typeof itemNames;
type Side = keyof typeof sideNames;
const ITEMS = Object.keys(itemNames) as readonly Item[];
const SIDES = Object.keys(sideNames) as readonly Side[];
const answers = Object.entries(segmentText.answers).map(([value, label]) => ({ value, label }));
const nameOf = (what: string, item: Item, side: Side) => `${what}_${item}_${side}`;

const introductionFields: readonly FieldDefinition[] = [
  { kind: 'choice', name: 'antwoord', label: text.foresight, required: true, options: answers },
  { kind: 'long-text', name: 'reden', label: text.foresightWhy, required: true },
  { kind: 'text', name: 'jaren', label: text.years, required: true, pattern: YEARS, patternHint: text.whole },
  { kind: 'long-text', name: 'verwacht', label: text.result },
  ...ITEMS.flatMap((item) =>
    SIDES.flatMap((side, at): FieldDefinition[] => [
      {
        kind: 'text',
        name: nameOf('kosten', item, side),
        label: text.costOf(sideNames[side]),
        pattern: WHOLE,
        patternHint: text.whole,
        ...(at === 0 ? { heading: itemNames[item] } : {}),
      },
      {
        kind: 'choice',
        name: nameOf('energie', item, side),
        label: text.energyOf(sideNames[side]),
        options: [
          { value: '', label: segmentText.unknown },
          ...Object.entries(text.energies).map(([value, label]) => ({ value, label })),
        ],
      },
      {
        kind: 'text',
        name: nameOf('maanden', item, side),
        label: text.monthsOf(sideNames[side]),
        pattern: MONTHS,
        patternHint: text.whole,
      },
    ]),
  ),
];

/** What introducing it takes from both sides, in money, energy and time; and is the future clear enough? */
export function FillIntroduction({ at, filled }: { at: string; filled: Invoering | undefined }) {
  return (
    <FormDialog
      name="invoering"
      button={text.fill}
      buttonLabel={`${text.fill}: ${text.introduction}`}
      small
      title={text.introduction}
      intro={text.introductionIntro}
      fields={introductionFields}
      initial={filled ? typedOf(filled) : {}}
      submitLabel={text.fill}
      done={text.introductionDone}
      submit={(values) => apiSend('POST', `${at}/invoering`, introductionOf(values))}
    />
  );
}

const numberOf = (typed: string | undefined): number | null => (typed === undefined ? null : Number(typed));

function introductionOf(values: Record<string, string>): Invoering {
  const cost = (item: Item, side: Side) => numberOf(values[nameOf('kosten', item, side)]);
  return {
    regels: ITEMS.flatMap((onderdeel) =>
      SIDES.map((kant) => {
        const euros = cost(onderdeel, kant);
        return {
          onderdeel,
          kant,
          bedragCent: euros === null ? null : euros * 100,
          energie: (values[nameOf('energie', onderdeel, kant)] as keyof typeof text.energies | undefined) ?? null,
          maanden: numberOf(values[nameOf('maanden', onderdeel, kant)]),
        };
      }),
    ),
    verwacht: values.verwacht ?? '',
    jaren: Number(values.jaren),
    vooruitzicht: { antwoord: values.antwoord as keyof typeof segmentText.answers, reden: values.reden ?? '' },
  };
}

const typedOf = ({ regels, verwacht, jaren, vooruitzicht }: Invoering): Record<string, string> => ({
  verwacht,
  jaren: String(jaren),
  antwoord: vooruitzicht?.antwoord ?? '',
  reden: vooruitzicht?.reden ?? '',
  ...Object.fromEntries(
    regels.flatMap(({ onderdeel, kant, bedragCent, energie, maanden }) => [
      [nameOf('kosten', onderdeel, kant), bedragCent === null ? '' : String(Math.round(bedragCent / 100))],
      [nameOf('energie', onderdeel, kant), energie ?? ''],
      [nameOf('maanden', onderdeel, kant), maanden === null ? '' : String(maanden)],
    ]),
  ),
});

/** The five points that keep a way of paying in hand. */
export function FillControl({ at, filled }: { at: string; filled: Beheersbaarheid | undefined }) {
  return (
    <FormDialog
      name="beheersbaarheid"
      button={text.fill}
      buttonLabel={`${text.fill}: ${text.control}`}
      small
      title={text.control}
      intro={text.controlIntro}
      fields={Object.entries(controlNames).map(([name, label]) => ({
        kind: 'choice',
        name,
        label,
        options: [{ value: '', label: segmentText.unknown }, ...answers],
      }))}
      initial={Object.fromEntries((filled?.antwoorden ?? []).map(({ punt, antwoord }) => [punt, antwoord]))}
      submitLabel={text.fill}
      done={text.controlDone}
      submit={(values) =>
        apiSend('POST', `${at}/beheersbaarheid`, {
          antwoorden: Object.entries(values).map(([punt, antwoord]) => ({ punt, antwoord })),
        })
      }
    />
  );
}

const percentOf = (typed: string | undefined): number => Number((typed ?? '').replace(',', '.'));

/** How far chance moves the outcome of a year, by the spread of costs. */
export function FillSmallNumber({ at, filled }: { at: string; filled: Analyses['kleineAantallen'] }) {
  return (
    <FormDialog
      name="kleine-aantallen"
      button={text.fill}
      buttonLabel={`${text.fill}: ${text.small}`}
      small
      title={text.small}
      intro={text.smallIntro}
      fields={[
        {
          kind: 'text',
          name: 'spreiding',
          label: text.spread,
          required: true,
          pattern: PERCENT,
          patternHint: text.percentage,
        },
        {
          kind: 'text',
          name: 'marge',
          label: text.tolerance,
          required: true,
          pattern: PERCENT,
          patternHint: text.percentage,
        },
      ]}
      initial={
        filled
          ? {
              spreiding: String(filled.spreidingPercentage).replace('.', ','),
              marge: String(filled.marge).replace('.', ','),
            }
          : {}
      }
      submitLabel={text.fill}
      done={text.smallDone}
      submit={({ spreiding, marge }) =>
        apiSend('POST', `${at}/kleine-aantallen`, {
          spreidingPercentage: percentOf(spreiding),
          marge: percentOf(marge),
        })
      }
    />
  );
}
