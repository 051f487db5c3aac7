import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import {
  type Fault,
  findingSentence,
  readTerms,
  TERMS_SHAPE,
  termsFromDocument,
  variantFindings,
} from '../../../../src/modules/funding/api.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { CoverageContext, coverageQuery } from './coverage-choices.ts';
import type { Draft } from './draft.ts';
import { FaultList } from './fault-list.tsx';
import './funding.css';
import { fundingText, editorText as text } from './funding.nl.ts';
import { FundingReading } from './funding-reading.tsx';
import { ShapeFields } from './shape-field.tsx';

/** The text scrolls by itself, so the keyboard must be able to stop there. */
const SCROLLS = { tabIndex: 0 } as const;

type Reading = {
  readonly faults: readonly Fault[];
  readonly blocks: readonly { kop: string; zinnen: readonly string[]; kern: number }[];
};

/** The form of a whole document with, beside it, what it says. Both follow each keystroke; the server decides on keeping. */
export function TermsEditor({
  start,
  onSave,
  cancelHref,
  busy,
  error,
}: {
  start: Draft;
  onSave: (document: Draft) => void;
  cancelHref: string;
  busy: boolean;
  error: unknown;
}) {
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(0);
  const reading = useReading(useDeferredValue(draft));
  const faults = reading.faults;
  const coverage = useQuery(coverageQuery);
  return (
    <CoverageContext value={coverage.data}>
      <div className="funding-editor">
        <form
          className="funding-fields"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (termsFromDocument(draft).ok) onSave(draft);
            else setTried(tried + 1);
          }}
        >
          {error ? <ErrorState error={error} /> : null}
          <FaultList draft={draft} faults={tried > 0 ? faults : []} attempt={tried} />
          <ShapeFields
            shape={TERMS_SHAPE}
            path=""
            value={draft}
            faults={tried > 0 ? faults : faults.filter((one) => !isEmptyFault(draft, one))}
            onChange={(next) => setDraft(next as Draft)}
          />
          <div className="form__actions">
            <Button type="submit" look="primary" isDisabled={busy}>
              {text.save}
            </Button>
            <LinkButton href={cancelHref}>{text.cancel}</LinkButton>
          </div>
        </form>
        <section className="funding-editor__reading" aria-labelledby="lezing" {...SCROLLS}>
          <h2 id="lezing">{text.reading}</h2>
          {faults.length > 0 && (
            <p className="small muted">
              {text.faults(faults.length)}. {reading.blocks.length > 0 ? text.readingKept : text.readingNone}
            </p>
          )}
          <FundingReading blocks={reading.blocks} level={3} />
        </section>
      </div>
    </CoverageContext>
  );
}

/** What the draft says, and what is wrong with it; while something is wrong the last reading stays. */
function useReading(draft: Draft): Reading {
  const last = useRef<Reading['blocks']>([]);
  return useMemo(() => {
    const read = termsFromDocument(draft);
    if (!read.ok) return { faults: read.refusal.faults, blocks: last.current };
    const findings = variantFindings(read.value);
    last.current = [
      ...readTerms(read.value).map(({ heading, sentences, essentials }) => ({
        kop: heading,
        zinnen: sentences,
        kern: essentials,
      })),
      ...(findings.length > 0
        ? [
            {
              kop: fundingText.tabs.bevindingen,
              zinnen: findings.map((one) =>
                one.part ? `${one.part.name}: ${findingSentence(one)}` : findingSentence(one),
              ),
              kern: findings.length,
            },
          ]
        : []),
    ];
    return { faults: [], blocks: last.current };
  }, [draft]);
}

/** Before the first attempt to keep it, a field that is still empty is no fault. */
function isEmptyFault(draft: Draft, { path }: Fault): boolean {
  const steps = path.split(/[.[\]]+/u).filter((step) => step !== '');
  const value = steps.reduce<unknown>(
    (within, step) => (typeof within === 'object' && within !== null ? (within as Draft)[step] : undefined),
    draft,
  );
  return value === '' || value === undefined || (Array.isArray(value) && value.length === 0);
}
