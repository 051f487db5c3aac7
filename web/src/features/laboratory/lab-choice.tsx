import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { Labkeuze, Labuitkomst, VoorwaardenItem } from '../../api/types.ts';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { laboratoryText as text } from './laboratory.nl.ts';
import { type Asked, monthName, monthsBetween, shiftMonth } from './months.ts';

/** Which months, and by which terms they are paid again; all of it stands in the address. */
export function LabChoice({
  choice,
  asked,
  terms,
  found,
}: {
  choice: Labkeuze & { hulp: NonNullable<Labkeuze['hulp']> };
  asked: Asked;
  terms: readonly VoorwaardenItem[];
  found: Labuitkomst | undefined;
}) {
  const { change } = useListPlace();
  const months = monthsBetween(choice.hulp.van, choice.hulp.tot);
  const others = terms.filter(({ id }) => id !== found?.eigen.id);
  const { van, tot } = asked;
  return (
    <div className="lab-choice">
      <Select
        label={text.from}
        value={van}
        onChange={(next) => change({ van: next, tot: within(next, tot) })}
        options={months}
      />
      <Select
        label={text.through}
        value={tot}
        onChange={(next) => change({ van, tot: next })}
        options={months.filter((one) => one >= van && one <= shiftMonth(van, 11))}
      />
      <Select
        label={text.terms}
        value={asked.model ? `model:${asked.model}` : (asked.voorwaarden ?? '')}
        onChange={(next) =>
          change({
            van,
            tot,
            model: next.startsWith('model:') ? next.slice('model:'.length) : undefined,
            voorwaarden: next.startsWith('model:') || next === '' ? undefined : next,
          })
        }
      >
        <option value="">{found ? text.own(found.eigen.naam) : text.ownShort}</option>
        <optgroup label={text.ownRegion}>
          {others.map(({ id, naam, nummer, status }) => (
            <option key={id} value={id}>
              {text.version(naam, nummer, status)}
            </option>
          ))}
        </optgroup>
        <optgroup label={text.models}>
          {choice.modellen.map(({ sleutel, naam, regio }) => (
            <option key={sleutel} value={`model:${sleutel}`}>
              {text.model(naam, regio)}
            </option>
          ))}
        </optgroup>
      </Select>
    </div>
  );
}

/** The last month stays when it can; otherwise the period is as long as it may be. */
function within(from: string, through: string): string {
  const last = shiftMonth(from, 11);
  if (through < from) return from;
  return through > last ? last : through;
}

function Select({
  label,
  value,
  onChange,
  options,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options?: readonly string[];
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <span className="lab-choice__field">
      <label htmlFor={id}>{label}</label>
      <span className="select">
        <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {options?.map((month) => (
            <option key={month} value={month}>
              {monthName(month)}
            </option>
          ))}
          {children}
        </select>
        <IconChevronDown size={16} aria-hidden />
      </span>
    </span>
  );
}
