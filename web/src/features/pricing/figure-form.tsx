import { useState } from 'react';
import type { Prijsuitkomst } from '../../api/types.ts';
import { formatDecimal } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { TextField } from '../../ui/form/field.tsx';
import { changedFigures, type FigureChange, figureKey } from './changed-figures.ts';
import { pricingText } from './pricing.nl.ts';
import './figure-form.css';

const text = pricingText.calculate;
type Figure = Prijsuitkomst['gevoeligheid'][number];

/** Every figure of a calculation as a field, the one that tells most first. */
export function FigureForm({
  figures,
  busy,
  onCalculate,
  onReset,
}: {
  figures: readonly Figure[];
  busy: boolean;
  onCalculate: (changes: readonly FigureChange[]) => void;
  onReset: () => void;
}) {
  const start = Object.fromEntries(figures.map((figure) => [figureKey(figure), formatDecimal(figure.waarde)]));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(start);
  const [attempts, setAttempts] = useState(0);
  const { changes, wrong } = changedFigures(figures, typed);
  const errors = attempts > 0 ? wrong : [];
  const messageOf = (figure: Figure) =>
    errors.some((one) => figureKey(one) === figureKey(figure)) ? text.wrong(figure.naam) : undefined;
  return (
    <form
      className="figure-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempts(attempts + 1);
        if (wrong.length === 0) onCalculate(changes);
      }}
    >
      <ErrorSummary
        attempt={errors.length > 0 ? String(attempts) : ''}
        errors={errors.map((one) => ({ fieldId: idOf(one), message: text.wrong(one.naam) }))}
      />
      <div className="figure-form__fields">
        {figures.map((figure) => (
          <TextField
            key={figureKey(figure)}
            id={idOf(figure)}
            small
            label={text.labelOf(figure.naam, figure.eenheid)}
            error={messageOf(figure)}
            value={typed[figureKey(figure)] ?? ''}
            inputMode="decimal"
            autoComplete="off"
            onChange={(event) => setTyped({ ...typed, [figureKey(figure)]: event.target.value })}
          />
        ))}
      </div>
      <div className="form__actions">
        <Button type="submit" look="primary" isDisabled={busy}>
          {text.act}
        </Button>
        <Button
          look="text"
          onPress={() => {
            setTyped(start);
            setAttempts(0);
            onReset();
          }}
        >
          {text.reset}
        </Button>
      </div>
    </form>
  );
}

const idOf = (figure: { onderdeel: string; veld: string }): string => `cijfer-${figureKey(figure)}`;
