import type { IndexeringInstellingen } from '../../api/types.ts';
import { formatDecimal, parseDutchDecimal } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { indexationText as text } from './indexation.nl.ts';

const PERCENT = /^-?\d{1,3}(,\d{1,6})?$/;
type Series = IndexeringInstellingen['reeksen'][number];
type Values = Readonly<Record<string, string>>;

const percentField = (name: string, label: string, heading?: string): FieldDefinition => ({
  kind: 'text',
  name,
  ...(heading !== undefined && { heading }),
  label,
  required: true,
  pattern: PERCENT,
  patternHint: text.percentPattern,
});

/** The form for these settings: days and choices, and per series its weight and figures. */
export const settingFields = ({ reeksen }: IndexeringInstellingen): readonly FieldDefinition[] => [
  { kind: 'day', name: 'van', heading: text.period, label: text.from, hint: '', required: true },
  { kind: 'day', name: 'tot', label: text.through, hint: '' },
  ...reeksen.flatMap(seriesFields),
  {
    kind: 'choice',
    name: 'methode',
    heading: text.rules,
    label: text.method,
    required: true,
    options: text.methods,
  },
  { kind: 'choice', name: 'decimalen', label: text.decimals, required: true, options: text.decimalOptions },
  { kind: 'choice', name: 'bijGelijkeAfstand', label: text.tie, required: true, options: text.ties },
  { kind: 'choice', name: 'deelbaar', label: text.divisible, required: true, options: text.yesNo },
  { kind: 'choice', name: 'metVerlenging', label: text.withExtension, required: true, options: text.yesNo },
];

const seriesFields = ({ reeks, nacalculatie }: Series): FieldDefinition[] => [
  percentField(`gewicht-${reeks}`, text.weight(reeks), text.series(reeks)),
  percentField(`prognose-${reeks}`, text.prognosis(reeks)),
  ...(nacalculatie
    ? [percentField(`gebruikt-${reeks}`, text.used(reeks)), percentField(`definitief-${reeks}`, text.definitive(reeks))]
    : []),
];

const yesOrNo = (value: boolean): string => (value ? 'ja' : 'nee');

/** What the form starts with. */
export const settingValues = (settings: IndexeringInstellingen): Record<string, string> => ({
  van: settings.van,
  tot: settings.tot ?? '',
  methode: settings.methode,
  decimalen: String(settings.decimalen),
  bijGelijkeAfstand: settings.bijGelijkeAfstand,
  deelbaar: yesOrNo(settings.uurtariefDeelbaarDoor60),
  metVerlenging: yesOrNo(settings.metVerlenging),
  ...Object.fromEntries(settings.reeksen.flatMap(seriesValues)),
});

const seriesValues = ({ reeks, gewicht, prognose, nacalculatie }: Series): [string, string][] => [
  [`gewicht-${reeks}`, formatDecimal(gewicht)],
  [`prognose-${reeks}`, formatDecimal(prognose.percentage).replace('\u2212', '-')],
  ...(nacalculatie
    ? ([
        [`gebruikt-${reeks}`, formatDecimal(nacalculatie.gebruikt.percentage).replace('\u2212', '-')],
        [`definitief-${reeks}`, formatDecimal(nacalculatie.definitief.percentage).replace('\u2212', '-')],
      ] as [string, string][])
    : []),
];

/** The settings as typed; sources stay with the figures that they belong to. */
export function typedSettings(settings: IndexeringInstellingen, values: Values): IndexeringInstellingen {
  const percent = (name: string, before: string): string => parseDutchDecimal(values[name] ?? '') ?? before;
  return {
    ...settings,
    van: (values.van ?? settings.van) as IndexeringInstellingen['van'],
    tot: (values.tot ?? null) as IndexeringInstellingen['tot'],
    methode: (values.methode ?? settings.methode) as IndexeringInstellingen['methode'],
    decimalen: values.decimalen === '3' ? 3 : 2,
    bijGelijkeAfstand: (values.bijGelijkeAfstand ??
      settings.bijGelijkeAfstand) as IndexeringInstellingen['bijGelijkeAfstand'],
    uurtariefDeelbaarDoor60: values.deelbaar === 'ja',
    metVerlenging: values.metVerlenging === 'ja',
    reeksen: settings.reeksen.map((series) => ({
      ...series,
      gewicht: percent(`gewicht-${series.reeks}`, series.gewicht),
      prognose: {
        ...series.prognose,
        percentage: percent(`prognose-${series.reeks}`, series.prognose.percentage),
      },
      nacalculatie: series.nacalculatie && {
        gebruikt: {
          ...series.nacalculatie.gebruikt,
          percentage: percent(`gebruikt-${series.reeks}`, series.nacalculatie.gebruikt.percentage),
        },
        definitief: {
          ...series.nacalculatie.definitief,
          percentage: percent(`definitief-${series.reeks}`, series.nacalculatie.definitief.percentage),
        },
      },
    })),
  };
}
