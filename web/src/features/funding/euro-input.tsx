import { useState } from 'react';
import { formatInputEuros, parseDutchEuros } from '../../format/index.ts';
import { TextField } from '../../ui/form/field.tsx';
import { editorText as text } from './funding.nl.ts';

/** An amount typed in euro and kept in whole cents. */
export function EuroInput({
  value,
  error,
  hint,
  onChange,
  ...field
}: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error?: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}) {
  const [typed, setTyped] = useState(() => (typeof value === 'number' ? formatInputEuros(value) : String(value ?? '')));
  return (
    <TextField
      {...field}
      small
      inputMode="decimal"
      hint={`${hint.replace('In hele centen. ', '')} ${text.euros}`.trim()}
      value={typed}
      {...(error && { error: text.notEuros })}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseDutchEuros(event.target.value) ?? event.target.value);
      }}
    />
  );
}
