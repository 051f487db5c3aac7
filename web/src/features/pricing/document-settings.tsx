import { useState } from 'react';
import {
  type Berekeningsdocument,
  HOURS_TEXTS,
  HOURS_WORDS,
  PERIOD_WORDS,
  PRICE_KIND_WORDS,
  ROUNDING_WORDS,
} from '../../../../src/modules/pricing/api.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatDecimal, formatInputDay, parseDutchDay, parseDutchDecimal, singularUnit } from '../../format/index.ts';
import { DateField, Select, TextField } from '../../ui/form/field.tsx';
import { editorText as text } from './editor.nl.ts';
import { emptyShape } from './price-shape.ts';

const optionsOf = (words: Readonly<Record<string, string>>, names: Readonly<Record<string, string>> = {}) =>
  Object.values(words).map((value) => ({ value, label: capitalised(names[value] ?? plainWord(value)) }));
const HOURS = Object.fromEntries(
  (Object.keys(HOURS_WORDS) as (keyof typeof HOURS_WORDS)[]).map((term) => [HOURS_WORDS[term], HOURS_TEXTS[term]]),
);

/** What the price is: its day, what an hour means in it, what it is for and how it is rounded. */
export function DocumentSettings({
  document,
  onChange,
}: {
  document: Berekeningsdocument;
  onChange: (changed: Partial<Berekeningsdocument>) => void;
}) {
  const { prijs } = document;
  return (
    <div className="figure-form__fields">
      <TypedDay
        day={document.prijsdatum}
        onDay={(day) => onChange({ prijsdatum: day as Berekeningsdocument['prijsdatum'] })}
      />
      <Select
        label={text.hours}
        value={document.uren}
        options={optionsOf(HOURS_WORDS, HOURS)}
        onChange={(event) => onChange({ uren: event.target.value as Berekeningsdocument['uren'] })}
      />
      <Select
        label={text.priceKind}
        value={prijs.soort}
        options={optionsOf(PRICE_KIND_WORDS, {
          [PRICE_KIND_WORDS.unit]: `per ${singularUnit(document.eenheid)}`,
        })}
        onChange={(event) => onChange({ prijs: emptyShape(event.target.value as typeof prijs.soort) })}
      />
      {prijs.soort === PRICE_KIND_WORDS.period && (
        <>
          <Select
            label={text.period}
            value={prijs.periode ?? PERIOD_WORDS.month}
            options={optionsOf(PERIOD_WORDS)}
            onChange={(event) =>
              onChange({ prijs: { ...prijs, periode: event.target.value as NonNullable<typeof prijs.periode> } })
            }
          />
          <TypedNumber
            label={text.unitsPerPeriod}
            value={prijs.eenhedenPerPeriode ?? '1'}
            onValue={(eenhedenPerPeriode) => onChange({ prijs: { ...prijs, eenhedenPerPeriode } })}
          />
        </>
      )}
      <Select
        label={text.rounding}
        value={document.afronding}
        options={optionsOf(ROUNDING_WORDS, text.roundings)}
        onChange={(event) => onChange({ afronding: event.target.value as Berekeningsdocument['afronding'] })}
      />
    </div>
  );
}

/** A day that counts as soon as it is one; until then it says what a day looks like. */
function TypedDay({ day, onDay }: { day: string; onDay: (day: string) => void }) {
  const [typed, setTyped] = useState(formatInputDay(day));
  const read = parseDutchDay(typed);
  return (
    <DateField
      label={text.pricesOn}
      hint={text.pricesOnHint}
      error={read === undefined ? text.noDay : undefined}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = parseDutchDay(event.target.value);
        if (next !== undefined) onDay(next);
      }}
    />
  );
}

function TypedNumber({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  const [typed, setTyped] = useState(formatDecimal(value));
  return (
    <TextField
      label={label}
      inputMode="decimal"
      autoComplete="off"
      error={parseDutchDecimal(typed) === undefined ? text.shape.numberPattern : undefined}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = parseDutchDecimal(event.target.value);
        if (next !== undefined) onValue(next);
      }}
    />
  );
}
