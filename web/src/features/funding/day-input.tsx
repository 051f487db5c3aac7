import { useState } from 'react';
import { formatInputDay, parseDutchDay } from '../../format/index.ts';
import { DateField } from '../../ui/form/field.tsx';
import { editorText as text } from './funding.nl.ts';

/** A day typed as dd-mm-jjjj and kept as jjjj-mm-dd; what is no day stays as it was typed, with its fault. */
export function DayInput({
  value,
  error,
  onChange,
  ...field
}: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(() => (/^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatInputDay(value) : value));
  return (
    <DateField
      {...field}
      small
      value={typed}
      {...(error && { error: typed.trim() === '' ? error : text.notADay })}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseDutchDay(event.target.value) ?? event.target.value);
      }}
    />
  );
}
