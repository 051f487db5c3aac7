import { useEffect, useRef } from 'react';
import type { Fault } from '../../../../src/modules/funding/api.ts';
import '../../ui/form/error-summary.css';
import { type Draft, idOf } from './draft.ts';
import { editorText as text } from './funding.nl.ts';
import { placeOf } from './place-of.ts';

/** Everything that is wrong, each a way to its field, also when that lies in a part that is folded. */
export function FaultList({ draft, faults, attempt }: { draft: Draft; faults: readonly Fault[]; attempt: number }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (attempt > 0) heading.current?.focus();
  }, [attempt]);
  if (faults.length === 0) return null;
  return (
    <div className="error-summary" role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {text.faults(faults.length)}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.sentence}`}>
            <a
              href={`#${idOf(fault.path)}`}
              onClick={(event) => {
                event.preventDefault();
                show(fault.path);
              }}
            >
              {sentenceOf(draft, fault)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const sentenceOf = (draft: Draft, { path, sentence }: Fault): string => {
  const place = placeOf(draft, path);
  return place === '' ? sentence : `${place}: ${sentence}`;
};

/** Goes to the control of a place, or to the nearest one around it. */
function show(path: string): void {
  for (let at = path; at !== ''; at = at.replace(/(?:\[\d+\]|\.?[^.[\]]+)$/u, '')) {
    const control = document.getElementById(idOf(at));
    if (!control) continue;
    for (let around = control.closest('details'); around; around = around.parentElement?.closest('details') ?? null) {
      around.open = true;
    }
    control.focus();
    return;
  }
}
