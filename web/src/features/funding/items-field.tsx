import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Fault, TermsField, TermsShape } from '../../../../src/modules/funding/api.ts';
import { Button } from '../../ui/button/button.tsx';
import { emptyOf, idOf, nameOf } from './draft.ts';
import { editorText as text } from './funding.nl.ts';

/** A list of groups, such as parts, moments and bounds: each can be opened, moved and taken away. */
export function ItemsField({
  field,
  path,
  items,
  faults,
  one,
  of,
  fieldsOf,
  onChange,
}: {
  readonly field: TermsField;
  readonly path: string;
  readonly items: readonly unknown[];
  readonly faults: readonly Fault[];
  readonly one: string;
  readonly of: Extract<TermsShape, { kind: 'record' }>;
  /** The form of one group. */
  readonly fieldsOf: (item: unknown, path: string, onChange: (next: unknown) => void) => ReactNode;
  readonly onChange: (value: unknown) => void;
}) {
  const keys = useKeys(items.length);
  const [opened, setOpened] = useState<number | null>(null);
  const own = faults.find((fault) => fault.path === path)?.sentence;
  const replace = (at: number, next: unknown) => onChange(items.map((item, index) => (index === at ? next : item)));
  const move = (from: number, to: number) => {
    keys.move(from, to);
    onChange(moved(items, from, to));
  };
  return (
    <fieldset className="funding-items" id={idOf(path)} tabIndex={-1}>
      <legend className="legend">{field.label}</legend>
      <p className="field__hint">{field.explain}</p>
      {own && <p className="field__error">{own}</p>}
      {items.map((item, index) => {
        const here = `${path}[${index}]`;
        const name = nameOf(item) ?? text.nameless(one, index + 1);
        return (
          <details
            key={keys.at(index)}
            className="funding-item"
            open={items.length === 1 || opened === keys.at(index) ? true : undefined}
          >
            <summary id={idOf(here)}>
              {name}
              {faults.some((fault) => fault.path.startsWith(here)) && <span className="funding-item__fault"> !</span>}
            </summary>
            {fieldsOf(item, here, (next) => replace(index, next))}
            <div className="funding-item__acts">
              {index > 0 && (
                <Button
                  small
                  look="text"
                  icon={<IconArrowUp size={16} aria-hidden />}
                  aria-label={`${text.up}: ${name}`}
                  onPress={() => move(index, index - 1)}
                >
                  {text.up}
                </Button>
              )}
              {index < items.length - 1 && (
                <Button
                  small
                  look="text"
                  icon={<IconArrowDown size={16} aria-hidden />}
                  aria-label={`${text.down}: ${name}`}
                  onPress={() => move(index, index + 1)}
                >
                  {text.down}
                </Button>
              )}
              <Button
                small
                look="text"
                icon={<IconTrash size={16} aria-hidden />}
                aria-label={`${text.remove(one)}: ${name}`}
                onPress={() => {
                  keys.remove(index);
                  onChange(items.filter((_, other) => other !== index));
                }}
              >
                {text.remove(one)}
              </Button>
            </div>
          </details>
        );
      })}
      <Button
        small
        icon={<IconPlus size={16} aria-hidden />}
        onPress={() => {
          setOpened(keys.add());
          onChange([...items, emptyOf(of)]);
        }}
      >
        {text.add(one)}
      </Button>
    </fieldset>
  );
}

/** A key per item that moves with it, so that what is open and typed stays with its item. */
function useKeys(count: number) {
  const keys = useRef<number[]>([]);
  const last = useRef(0);
  const next = () => {
    last.current += 1;
    return last.current;
  };
  while (keys.current.length < count) keys.current.push(next());
  keys.current.length = count;
  return {
    at: (index: number) => keys.current[index] as number,
    add: () => {
      const key = next();
      keys.current.push(key);
      return key;
    },
    remove: (index: number) => void keys.current.splice(index, 1),
    move: (from: number, to: number) => {
      keys.current = moved(keys.current, from, to);
    },
  };
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), items[from] as Item, ...rest.slice(to)];
}
