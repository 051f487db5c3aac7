import type { Grondslag, Ramingsregel } from '../../api/types.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { estimatesText } from './estimates.nl.ts';
import {
  COUNT,
  EUROS,
  given,
  PERCENTAGE,
  readCount,
  readEuros,
  readPercentage,
  typedCount,
  typedEuros,
  typedPercentage,
} from './typed-values.ts';

const text = estimatesText.fields;
const { count, money, percentage } = estimatesText.make;

export type BasisKind = Grondslag['soort'];

const countField = (name: string, label: string): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  required: true,
  pattern: COUNT,
  patternHint: count,
});
const percentageField = (name: string, label: string, hint?: string): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  pattern: PERCENTAGE,
  patternHint: percentage,
  ...(hint && { hint }),
});

const change = percentageField('veranderingPercentage', text.change, text.changeHint);
const spread = percentageField('spreidingPercentage', text.spread);

/** What each basis asks for. */
const BASIS_FIELDS: Readonly<Record<BasisKind, readonly FieldDefinition[]>> = {
  opgegeven: [countField('laag', text.low), countField('midden', text.mid), countField('hoog', text.high)],
  gebruik: [countField('volume', text.volume.gebruik), countField('maanden', text.months), change, spread],
  transformatie: [countField('volume', text.volume.transformatie), change, spread],
  bevolking: [
    countField('volume', text.volume.bevolking),
    countField('jeugdigenToen', text.youthThen),
    countField('jeugdigenStraks', text.youthNow),
    spread,
  ],
};

const priceField = (name: string, label: string): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  pattern: EUROS,
  patternHint: money,
});

/** The fields with which a line is changed or tried out; a lump sum has no volume. */
export const lineFields = (line: Ramingsregel, basis: BasisKind): readonly FieldDefinition[] => [
  ...(line.vastBedrag ? [] : BASIS_FIELDS[basis]),
  line.vastBedrag ? priceField('vastBedrag', text.lump) : priceField('tarief', text.tariff),
  { kind: 'choice', name: 'niveau', label: text.level, required: true, options: text.levels },
  { kind: 'choice', name: 'pot', label: text.pot, required: true, options: text.pots },
];

/** What stands in the line now; another basis begins with the volume at mid. */
export function lineValues(line: Ramingsregel, basis: BasisKind): Record<string, string> {
  const now = line.grondslag;
  const own = now?.soort === basis ? now : undefined;
  const mid = typedCount(line.volume?.midden);
  return {
    laag: typedCount(line.volume?.laag),
    midden: mid,
    hoog: typedCount(line.volume?.hoog),
    volume: own ? typedCount(own.volume) : mid,
    maanden: own ? typedCount(own.maanden) : '12',
    veranderingPercentage: typedPercentage(own?.veranderingPercentage),
    spreidingPercentage: typedPercentage(now?.spreidingPercentage),
    jeugdigenToen: typedCount(own?.jeugdigenToen),
    jeugdigenStraks: typedCount(own?.jeugdigenStraks),
    tarief: typedEuros(line.tariefCent),
    vastBedrag: typedEuros(line.vastBedragCent),
    niveau: line.niveau,
    pot: line.pot,
    toelichting: line.toelichting,
  };
}

/** The months stay with the volume that they add up to; another volume is one number. */
function monthsOf({ grondslag }: Ramingsregel, volume: number | undefined, months: number | undefined) {
  if (grondslag?.soort !== 'gebruik' || grondslag.volume !== volume || grondslag.maanden !== months) return {};
  const { gebruiksjaar, gebruikPerMaand, seizoenPerMaand } = grondslag;
  return { gebruiksjaar, gebruikPerMaand, seizoenPerMaand };
}

/** What the API takes. */
export function lineBody(line: Ramingsregel, basis: BasisKind, values: Record<string, string>) {
  const volume = readCount(values.volume);
  const maanden = readCount(values.maanden);
  const grondslag = given({
    soort: basis,
    laag: readCount(values.laag),
    midden: readCount(values.midden),
    hoog: readCount(values.hoog),
    volume,
    maanden,
    ...(basis === 'gebruik' && monthsOf(line, volume, maanden)),
    veranderingPercentage: readPercentage(values.veranderingPercentage),
    spreidingPercentage: readPercentage(values.spreidingPercentage),
    jeugdigenToen: readCount(values.jeugdigenToen),
    jeugdigenStraks: readCount(values.jeugdigenStraks),
  });
  return given({
    grondslag: line.vastBedrag ? undefined : grondslag,
    tariefCent: line.vastBedrag ? undefined : readEuros(values.tarief),
    vastBedragCent: line.vastBedrag ? readEuros(values.vastBedrag) : undefined,
    niveau: values.niveau,
    pot: values.pot,
  });
}
