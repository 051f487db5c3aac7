import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { Select } from '../../ui/form/field.tsx';
import type { CoverageOption } from './coverage-choices.ts';
import { editorText as text } from './funding.nl.ts';

/** Words of the product book, chosen by their name: what was chosen stands above, and each can be taken away. */
export function PickWords({
  id,
  label,
  hint,
  error,
  one,
  options,
  chosen,
  onChange,
}: {
  id: string;
  label: string;
  hint: string;
  error?: string;
  /** What a single one is called. */
  one: string;
  options: readonly CoverageOption[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const [next, setNext] = useState('');
  const left = options.filter(({ woord }) => !chosen.includes(woord));
  /** What was pressed is gone or does nothing now: the keyboard goes on at the list. */
  const goOn = () => document.getElementById(id)?.focus();
  const nameOf = (word: string) => options.find(({ woord }) => woord === word)?.naam ?? text.notInBook(word);
  return (
    <fieldset className="funding-pick">
      <legend className="legend">{label}</legend>
      {chosen.length > 0 && (
        <ul className="plain-list">
          {chosen.map((word) => (
            <li key={word} className="funding-pick__chosen">
              <span>{nameOf(word)}</span>
              <Button
                small
                look="text"
                icon={<IconTrash size={16} aria-hidden />}
                aria-label={`${text.takeAway}: ${nameOf(word)}`}
                onPress={() => {
                  onChange(chosen.filter((other) => other !== word));
                  goOn();
                }}
              >
                {text.takeAway}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="funding-pick__add">
        <Select
          id={id}
          small
          label={text.pick(one)}
          hint={hint}
          {...(error && { error })}
          value={next}
          emptyLabel={left.length === 0 ? text.nothingLeft : text.choose}
          options={left.map(({ woord, naam }) => ({ value: woord, label: naam }))}
          onChange={(event) => setNext(event.target.value)}
        />
        <Button
          small
          icon={<IconPlus size={16} aria-hidden />}
          isDisabled={next === ''}
          onPress={() => {
            onChange([...chosen, next]);
            setNext('');
            goOn();
          }}
        >
          {text.add(one)}
        </Button>
      </div>
    </fieldset>
  );
}
