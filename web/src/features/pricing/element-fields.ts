import {
  ACTIVITY_WORDS,
  type Cijfer,
  COST_PER_WORDS,
  COST_WORDS,
  FIGURE_STATUS_WORDS,
  type Kostenelement,
  type Kostprijsparameter,
  OVERHEAD_BASE_WORDS,
  OVERHEAD_FORM_WORDS,
  RISK_WORDS,
  SURCHARGE_WORDS,
  TIME_PER_WORDS,
  TIME_WORDS,
} from '../../../../src/modules/pricing/api.ts';
import { plainWord } from '../../app/words.nl.ts';
import { formatDecimal, parseDutchDecimal } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { elementFieldText as text } from './element-words.nl.ts';

/** The form of one element of a calculation: made from its kind, read from it, and read back into it. */

export type ElementKind = Kostenelement['soort'];
type Values = Readonly<Record<string, string>>;
type FigureName = keyof Kostenelement['cijfers'];
type Day = NonNullable<Cijfer['bron']>['op'];
type Choice = keyof Kostenelement & string;

const DECIMAL = /^[-\u2212]?(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,6})?$/;
/** A status that a figure has when nothing else is said of it. */
const USUAL_STATUS = FIGURE_STATUS_WORDS.proposed;

const options = (words: Readonly<Record<string, string>>, names: Readonly<Record<string, string>> = {}) =>
  Object.values(words).map((word) => ({ value: word, label: names[word] ?? plainWord(word) }));

const oneOf = (name: Choice, label: string, choices: ReturnType<typeof options>): FieldDefinition => ({
  kind: 'choice',
  name,
  label,
  required: true,
  options: choices,
});
const words = (name: Choice, label: string): FieldDefinition => ({ kind: 'text', name, label });

/** What there is to choose or fill in about a kind, besides its name and its figures. */
const CHOICES: { readonly [Kind in ElementKind]?: readonly FieldDefinition[] } = {
  functie: [words('cao', text.agreement), words('schaal', text.scale), words('trede', text.step)],
  toeslag: [oneOf('toeslag', text.surcharge, options(SURCHARGE_WORDS))],
  tijd: [
    oneOf('activiteit', text.activity, options(ACTIVITY_WORDS)),
    oneOf('tijd', text.time, options(TIME_WORDS)),
    oneOf('tijdPer', text.timePer, options(TIME_PER_WORDS, text.timePers)),
  ],
  'clientgebonden-kosten': [
    oneOf('kosten', text.cost, options(COST_WORDS)),
    oneOf('kostenPer', text.costPer, options(COST_PER_WORDS)),
  ],
  overhead: [
    oneOf('overheadVorm', text.overheadForm, options(OVERHEAD_FORM_WORDS)),
    oneOf('overheadOver', text.overheadOver, options(OVERHEAD_BASE_WORDS)),
  ],
  risico: [oneOf('risico', text.risk, options(RISK_WORDS))],
  index: [
    {
      kind: 'text',
      name: 'jaar',
      label: text.year,
      required: true,
      pattern: /^20\d{2}$/,
      patternHint: text.yearPattern,
    },
  ],
};

/** The figures of each kind, with the units that a recorded figure may have there. */
const FIGURES: { readonly [Kind in ElementKind]: readonly (readonly [FigureName, ...string[]])[] } = {
  functie: [
    ['salaris', 'euro'],
    ['aandeel', 'procent'],
  ],
  toeslag: [['percentage', 'procent']],
  werkgeverslasten: [['percentage', 'procent']],
  contracturen: [['uren', 'uren']],
  tijd: [['bedrag', 'uren', 'procent']],
  'clientgebonden-kosten': [['bedrag', 'euro']],
  overhead: [['percentage', 'procent']],
  risico: [['percentage', 'procent']],
  index: [['percentage', 'procent']],
  'uren-per-eenheid': [['uren', 'uren']],
  groepsgrootte: [['clienten', 'clienten']],
  bezetting: [['percentage', 'procent']],
};

/** The fields of an element of this kind. */
export const elementFields = (
  kind: ElementKind,
  parameters: readonly Kostprijsparameter[],
): readonly FieldDefinition[] => [
  { kind: 'text', name: 'naam', label: text.name, required: true },
  ...(CHOICES[kind] ?? []),
  ...FIGURES[kind].flatMap(([figure, ...units]) =>
    figureFields(
      figure,
      text.figures[kind === 'tijd' ? 'tijd' : figure] ?? figure,
      parameters.filter(({ eenheid }) => units.includes(eenheid)),
    ),
  ),
];

function figureFields(
  figure: FigureName,
  label: string,
  parameters: readonly Kostprijsparameter[],
): readonly FieldDefinition[] {
  const number = { kind: 'text', pattern: DECIMAL, patternHint: text.decimalPattern } as const;
  return [
    { ...number, name: `${figure}-waarde`, label, heading: label },
    ...(parameters.length === 0
      ? []
      : [
          {
            kind: 'choice',
            name: `${figure}-parameter`,
            label: text.parameter,
            hint: text.parameterHint,
            options: parameters.map(({ sleutel, naam }) => ({ value: sleutel, label: naam })),
          } as const,
        ]),
    { kind: 'text', name: `${figure}-bron`, label: text.source },
    { kind: 'day', name: `${figure}-op`, label: text.sourceDay },
    { kind: 'choice', name: `${figure}-stand`, label: text.status, options: options(FIGURE_STATUS_WORDS) },
    { ...number, name: `${figure}-laag`, label: text.low, hint: text.range },
    { ...number, name: `${figure}-hoog`, label: text.high },
  ];
}

/** What the form of an element starts with. */
export function elementValues(element: Kostenelement): Record<string, string> {
  const about = (CHOICES[element.soort] ?? []).flatMap(({ name }) => {
    const value = element[name as Choice];
    return value === undefined ? [] : [[name, String(value)]];
  });
  const figures = FIGURES[element.soort].flatMap(([figure]) => {
    const { parameter, waarde, laag, hoog, bron } = element.cijfers[figure] ?? {};
    const typed = { parameter, waarde: shown(waarde), laag: shown(laag), hoog: shown(hoog) };
    const source = bron ? { bron: bron.titel, op: bron.op, stand: bron.status } : {};
    return Object.entries({ ...typed, ...source }).flatMap(([part, value]) =>
      value === undefined ? [] : [[`${figure}-${part}`, value]],
    );
  });
  return Object.fromEntries([['naam', element.naam], ...about, ...figures]);
}

const shown = (decimal: string | undefined): string | undefined =>
  decimal === undefined ? undefined : formatDecimal(decimal);

/** What is still to be filled in: a figure is a recorded one, or a number with its source and day. */
export const elementFaults = (kind: ElementKind, values: Values): readonly { field: string; message: string }[] =>
  FIGURES[kind].flatMap(([figure]) => {
    const given = (part: string): boolean => Boolean(values[`${figure}-${part}`]);
    if (given('parameter') && !given('waarde')) return [];
    return [
      ...(given('waarde') ? [] : [{ field: `${figure}-waarde`, message: text.valueMissing }]),
      ...(given('waarde') && !given('bron') ? [{ field: `${figure}-bron`, message: text.sourceMissing }] : []),
      ...(given('waarde') && !given('op') ? [{ field: `${figure}-op`, message: text.dayMissing }] : []),
    ];
  });

/** The element as the form says it; `values` are without faults. */
export function elementFrom(kind: ElementKind, key: string, values: Values): Kostenelement {
  const about = Object.fromEntries(
    (CHOICES[kind] ?? []).flatMap(({ name }) => {
      const value = values[name];
      return value ? [[name, name === 'jaar' ? Number(value) : value]] : [];
    }),
  );
  const cijfers = Object.fromEntries(FIGURES[kind].map(([figure]) => [figure, figureFrom(figure, values)]));
  return { ...about, sleutel: key, naam: values.naam ?? '', soort: kind, cijfers };
}

function figureFrom(figure: FigureName, values: Values): Cijfer {
  const of = (part: string): string | undefined => values[`${figure}-${part}`];
  const number = (part: string): string | undefined => parseDutchDecimal(of(part) ?? '');
  const waarde = number('waarde');
  if (waarde === undefined) return { parameter: of('parameter') ?? '' };
  const [laag, hoog] = [number('laag'), number('hoog')];
  const status = Object.values(FIGURE_STATUS_WORDS).find((word) => word === of('stand')) ?? USUAL_STATUS;
  return {
    waarde,
    bron: { titel: of('bron') ?? '', op: (of('op') ?? '') as Day, status },
    ...(laag !== undefined && { laag }),
    ...(hoog !== undefined && { hoog }),
  };
}

/** A key for one more element of a kind: the kind with the first number that is free. */
export function freeKey(kind: ElementKind, elements: readonly Kostenelement[]): string {
  const taken = new Set(elements.map(({ sleutel }) => sleutel));
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number++;
  return `${kind}-${number}`;
}
