import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import type { Draaddata } from '../../api/types.ts';
import { steeringText } from './steering.nl.ts';

const text = steeringText.thread;

/** Everything that can be followed, by column; the same as choosing a name in the picture. */
export function FollowSelect({
  picture,
  value,
  onChange,
}: {
  picture: Draaddata;
  value: string | undefined;
  onChange: (id: string) => void;
}) {
  const id = useId();
  return (
    <span className="follow-select">
      <label htmlFor={id}>{text.follow}</label>
      <span className="select">
        <select
          id={id}
          className="input input--small"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{text.followNone}</option>
          {picture.kolommen.map((column) => (
            <optgroup key={column.soort} label={column.label}>
              {column.knopen.map((node) => (
                <option key={node.id} value={node.id}>
                  {node.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <IconChevronDown size={16} aria-hidden />
      </span>
    </span>
  );
}
