import { type FormEvent, useState } from 'react';
import { formatInputEuros, formatInputMonth, parseDutchEuros, parseDutchMonth } from '../../format/index.ts';
import { TextField } from '../form/field.tsx';
import { uiText } from '../ui.nl.ts';

const KINDS = {
  month: {
    read: parseDutchMonth,
    write: formatInputMonth,
    placeholder: 'mm-jjjj',
    error: uiText.monthError,
    inputMode: 'numeric',
  },
  amount: {
    read: (text: string) => parseDutchEuros(text)?.toString(),
    write: (cents: string) => formatInputEuros(Number(cents)),
    placeholder: '€',
    error: uiText.amountError,
    inputMode: 'decimal',
  },
} as const;

/** A month or an amount that is typed; Enter or leaving the field applies it, and what cannot be read stays with a reason. */
export function TypedFilter({
  kind,
  label,
  value,
  onChange,
}: {
  kind: keyof typeof KINDS;
  label: string;
  /** As in the address; empty for none. */
  value: string;
  onChange: (value: string | undefined) => void;
}) {
  const { read, write, placeholder, error, inputMode } = KINDS[kind];
  const written = value ? write(value) : '';
  const [text, setText] = useState(written);
  const [refused, setRefused] = useState(false);
  // The address changed from elsewhere (a link, "Wis filters"): show that, and keep the focus where it is.
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(written);
    setRefused(false);
  }
  const apply = () => {
    const typed = text.trim();
    const next = typed === '' ? undefined : read(typed);
    setRefused(typed !== '' && next === undefined);
    if (typed === '' || next !== undefined) {
      if ((next ?? '') !== value) onChange(next);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply();
  };
  return (
    <form className="typed-filter" onSubmit={submit}>
      <TextField
        small
        label={label}
        error={refused ? error : undefined}
        value={text}
        placeholder={placeholder}
        inputMode={inputMode}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={apply}
      />
    </form>
  );
}
